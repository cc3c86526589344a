using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Reads criteria sets with the criteria of theirs that are in use, in three calls.</summary>
internal sealed class CriteriaTables(IOrganizationService service)
{
    /// <summary>The sets that belong to the next version, and one more, by priority.</summary>
    public IReadOnlyList<CriteriaSetDraft> ReadPublished(Guid? oneMore) => Read(row => row.Id == oneMore || IsPublished(row));

    /// <summary>All sets that are not retired, by priority.</summary>
    public IReadOnlyList<CriteriaSetDraft> ReadAll() => Read(_ => true);

    private List<CriteriaSetDraft> Read(Func<Entity, bool> includes)
    {
        var translations = service.All(new QueryExpression(CriteriaColumns.TranslationTable) { ColumnSet = new ColumnSet(CriteriaColumns.OfTranslation) })
            .ToLookup(row => row.GetAttributeValue<EntityReference>(CriteriaColumns.Criterion)?.Id);
        var criteria = service.All(InUse(CriteriaColumns.CriterionTable, CriteriaColumns.OfCriterion))
            .OrderBy(row => row.GetAttributeValue<int>("crmq_sequence"))
            .ToLookup(row => row.GetAttributeValue<EntityReference>(CriteriaColumns.Set)?.Id, row => CriteriaDrafts.OfCriterion(row, translations[row.Id]));
        return service.All(Sets()).Where(includes).Select(row => CriteriaDrafts.OfSet(row, criteria[row.Id])).ToList();
    }

    private static bool IsPublished(Entity row) => row.GetAttributeValue<OptionSetValue>(CriteriaColumns.Status)?.Value == CriteriaColumns.Published;

    private static QueryExpression Sets()
    {
        var query = InUse(CriteriaColumns.SetTable, CriteriaColumns.OfSet);
        query.AddOrder("crmq_priority", OrderType.Ascending);
        return query;
    }

    private static QueryExpression InUse(string table, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(CriteriaColumns.State, ConditionOperator.Equal, 0);
        return query;
    }
}
