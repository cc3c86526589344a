using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Conditions and nested filters joined by and or or.</summary>
public sealed class FilterExpression : IExtensibleDataObject
{
    private DataCollection<ConditionExpression> conditions;
    private DataCollection<FilterExpression> filters;

    /// <summary>An empty and.</summary>
    public FilterExpression()
    {
    }

    /// <summary>An empty filter.</summary>
    public FilterExpression(LogicalOperator filterOperator)
    {
        FilterOperator = filterOperator;
    }

    /// <summary>How the conditions are joined.</summary>
    public LogicalOperator FilterOperator { get; set; }

    /// <summary>A hint to the query engine.</summary>
    public string FilterHint { get; set; }

    /// <summary>A link that tests for related rows.</summary>
    public LinkEntity AnyAllFilterLinkEntity { get; set; }

    /// <summary>The conditions.</summary>
    public DataCollection<ConditionExpression> Conditions => conditions ??= new DataCollection<ConditionExpression>();

    /// <summary>The nested filters.</summary>
    public DataCollection<FilterExpression> Filters => filters ??= new DataCollection<FilterExpression>();

    /// <summary>Whether quick find built the filter.</summary>
    public bool IsQuickFindFilter { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Adds a condition on the first table.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, values));

    /// <summary>Adds a condition on a linked table.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, values));

    /// <summary>Adds a condition on the first table that may compare with columns.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, values));

    /// <summary>Adds a condition on a linked table that may compare with columns.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, values));

    /// <summary>Adds a condition on the first table that may compare with a column.</summary>
    public void AddCondition(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        Conditions.Add(new ConditionExpression(attributeName, conditionOperator, compareColumns, value));

    /// <summary>Adds a condition on a linked table that may compare with a column.</summary>
    public void AddCondition(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value) =>
        Conditions.Add(new ConditionExpression(entityName, attributeName, conditionOperator, compareColumns, value));

    /// <summary>Adds a condition.</summary>
    public void AddCondition(ConditionExpression condition) => Conditions.Add(condition);

    /// <summary>Adds and answers an empty nested filter.</summary>
    public FilterExpression AddFilter(LogicalOperator logicalOperator)
    {
        var filter = new FilterExpression(logicalOperator);
        Filters.Add(filter);
        return filter;
    }

    /// <summary>Adds a nested filter.</summary>
    public void AddFilter(FilterExpression childFilter) => Filters.Add(childFilter);
}
