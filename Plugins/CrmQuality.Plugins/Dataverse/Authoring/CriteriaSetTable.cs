using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Writes what publishing does to criteria sets.</summary>
internal static class CriteriaSetTable
{
    /// <summary>Notes that the set belongs to a version.</summary>
    public static void MarkPublished(IOrganizationService service, Guid id, int version) => service.Update(new Entity(CriteriaColumns.SetTable, id)
    {
        [CriteriaColumns.Status] = new OptionSetValue(CriteriaColumns.Published),
        [CriteriaColumns.PublishedVersion] = version,
    });

    /// <summary>The ids of all sets, the retired ones too.</summary>
    public static HashSet<Guid> Stored(IOrganizationService service) =>
        [.. service.All(new QueryExpression(CriteriaColumns.SetTable) { ColumnSet = new ColumnSet(CriteriaColumns.Code) }).Select(row => row.Id)];

    /// <summary>Takes the set out of coming versions.</summary>
    public static void Retire(IOrganizationService service, Guid id) => service.Update(new Entity(CriteriaColumns.SetTable, id)
    {
        [CriteriaColumns.State] = new OptionSetValue(1),
        [CriteriaColumns.Status] = new OptionSetValue(2),
    });
}
