using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>Tables and columns that not every environment has.</summary>
internal static class OptionalParts
{
    private const string Notifications = "appnotification";
    private const string ForecastCategory = "msdyn_forecastcategory";

    /// <summary>Takes away what the options say is not there.</summary>
    /// <param name="metadata">The stock tables, without rows yet; they are changed.</param>
    /// <param name="options">What the organisation has.</param>
    public static OrganizationMetadata Without(OrganizationMetadata metadata, EmbeddedOrganizationOptions options)
    {
        if (!options.HasAppNotifications)
        {
            foreach (var relationship in metadata.Relationships.Where(known => known.ReferencingTable == Notifications).ToArray())
            {
                metadata.Remove(relationship);
            }

            metadata.RemoveTable(Notifications);
        }

        if (!options.HasForecastCategory)
        {
            metadata.Table("opportunity")!.Remove(new HashSet<string> { ForecastCategory });
        }

        return metadata;
    }
}
