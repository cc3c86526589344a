using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>What a save of a criteria set or criterion would leave stored.</summary>
internal sealed class CriteriaDraftRow
{
    private CriteriaDraftRow(string name, CriteriaSetDraft set, CriterionDraft? criterion)
    {
        Name = name;
        Set = set;
        Criterion = criterion;
    }

    /// <summary>The row's name.</summary>
    public string Name { get; }

    /// <summary>The set, or the one the criterion belongs to.</summary>
    public CriteriaSetDraft Set { get; }

    /// <summary>The criterion; null where a set is saved.</summary>
    public CriterionDraft? Criterion { get; }

    /// <summary>The changes laid over the stored row.</summary>
    public static CriteriaDraftRow Of(LocalPluginContext context)
    {
        var row = MergedRow.Of(context);
        var name = row.GetAttributeValue<string>(CriteriaColumns.Name) ?? "";
        return row.LogicalName == CriteriaColumns.SetTable
            ? new CriteriaDraftRow(name, CriteriaDrafts.OfSet(row, []), null)
            : new CriteriaDraftRow(name, SetOf(context.AsSystem, row), CriteriaDrafts.OfCriterion(row, []));
    }

    private static CriteriaSetDraft SetOf(IOrganizationService service, Entity criterion)
    {
        if (criterion.GetAttributeValue<EntityReference>(CriteriaColumns.Set) is not { } reference)
        {
            return new CriteriaSetDraft();
        }

        var query = new QueryExpression(CriteriaColumns.SetTable) { ColumnSet = new ColumnSet(CriteriaColumns.OfSet), TopCount = 1 };
        query.Criteria.AddCondition(CriteriaColumns.Set, ConditionOperator.Equal, reference.Id);
        return service.RetrieveMultiple(query).Entities.Select(row => CriteriaDrafts.OfSet(row, [])).FirstOrDefault() ?? new CriteriaSetDraft();
    }
}
