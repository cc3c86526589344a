using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Makes a new version of an older snapshot: the same criteria, today's environment.</summary>
public static class SnapshotRenewal
{
    /// <summary>The new version, or every column that the environment no longer has as the older one read it.</summary>
    public static SnapshotCompilation Of(Snapshot older, TableCatalog catalog, SnapshotSettings settings)
    {
        var errors = new List<AuthoringError>();
        Check("", older.Columns, catalog.Opportunity, errors);
        foreach (var link in older.Links)
        {
            Check(link.Table + ".", link.Columns, catalog.Find(link.Table), errors);
        }

        return new SnapshotCompilation(errors.Count == 0 ? Renew(older, catalog, settings) : null, errors);
    }

    /// <remarks>The element of an error is the column, with the table's name before it where it is not opportunity.</remarks>
    private static void Check(string owner, IReadOnlyList<SnapshotColumn> columns, CatalogTable? table, List<AuthoringError> errors) => errors.AddRange(columns
        .Where(column => table is null || !table.TryFind(column.Name, out var known) || known.Kind != column.Kind || known.Refusal is not null)
        .Select(column => new AuthoringError(
            "", "", owner + column.Name, $"The version reads the column '{column.Name}' ({column.Kind}), which the environment no longer has as it was. Publish the sets as they are now.")));

    private static Snapshot Renew(Snapshot older, TableCatalog catalog, SnapshotSettings settings) => new()
    {
        Version = settings.Version,
        PublishedOn = settings.PublishedOn,
        Organization = settings.Organization,
        Language = settings.Language,
        Paused = settings.Paused,
        HasForecastCategory = catalog.Opportunity.TryFind("msdyn_forecastcategory", out _),
        BaseCurrency = settings.BaseCurrency,
        ExchangeRates = settings.ExchangeRates,
        Calendar = settings.Calendar,
        Columns = older.Columns,
        Links = older.Links,
        Sets = older.Sets,
    };
}
