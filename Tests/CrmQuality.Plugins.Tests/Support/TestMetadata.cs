using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>Describes opportunity with the few columns that these tests name.</summary>
internal static class TestMetadata
{
    public static OrganizationResponse Answer(OrganizationRequest request) => ((RetrieveEntityRequest)request).LogicalName == "opportunity"
        ? new RetrieveEntityResponse { Results = { ["EntityMetadata"] = Opportunity() } }
        : throw new InvalidOperationException("Only opportunity was expected.");

    private static EntityMetadata Opportunity()
    {
        var table = new EntityMetadata { LogicalName = "opportunity" };
        Set(table, nameof(EntityMetadata.PrimaryIdAttribute), "opportunityid");
        Set(table, nameof(EntityMetadata.ManyToOneRelationships), Array.Empty<OneToManyRelationshipMetadata>());
        Set(table, nameof(EntityMetadata.OneToManyRelationships), Array.Empty<OneToManyRelationshipMetadata>());
        Set(table, nameof(EntityMetadata.Attributes), new AttributeMetadata[]
        {
            new DateTimeAttributeMetadata { LogicalName = "createdon" },
            new StringAttributeMetadata { LogicalName = "stepname" },
            new StringAttributeMetadata { LogicalName = "name" },
            new MoneyAttributeMetadata { LogicalName = "estimatedvalue" },
        });
        return table;
    }

    /// <remarks>The platform alone fills these.</remarks>
    private static void Set(EntityMetadata table, string property, object value) => typeof(EntityMetadata).GetProperty(property)!.SetValue(table, value);
}
