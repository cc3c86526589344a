using System.Collections;
using System.Linq;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column, an operator and the values compared with.</summary>
public sealed class ConditionExpression : IExtensibleDataObject
{
    private DataCollection<object> values;

    /// <summary>No column yet.</summary>
    public ConditionExpression()
    {
    }

    /// <summary>A condition on the first table.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, params object[] values)
        : this(null, attributeName, conditionOperator, values)
    {
    }

    /// <summary>A condition on a linked table.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, params object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        Values.AddRange(values);
    }

    /// <summary>A condition on a linked table that may compare with columns.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
    {
        EntityName = entityName;
        AttributeName = attributeName;
        Operator = conditionOperator;
        CompareColumns = compareColumns;
        Values.AddRange(values);
    }

    /// <summary>A condition on a linked table that may compare with a column.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(entityName, attributeName, conditionOperator, compareColumns, [value])
    {
    }

    /// <summary>A condition on the first table that may compare with a column.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object value)
        : this(null, attributeName, conditionOperator, compareColumns, [value])
    {
    }

    /// <summary>A condition on the first table that may compare with columns.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, bool compareColumns, object[] values)
        : this(null, attributeName, conditionOperator, compareColumns, values)
    {
    }

    /// <summary>A condition on the first table with one value.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, object value)
        : this(null, attributeName, conditionOperator, [value])
    {
    }

    /// <summary>A condition on a linked table with one value.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator, object value)
        : this(entityName, attributeName, conditionOperator, [value])
    {
    }

    /// <summary>A condition on the first table without a value.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator)
        : this(null, attributeName, conditionOperator, [])
    {
    }

    /// <summary>A condition on a linked table without a value.</summary>
    public ConditionExpression(string entityName, string attributeName, ConditionOperator conditionOperator)
        : this(entityName, attributeName, conditionOperator, [])
    {
    }

    /// <summary>A condition on the first table with a list of values.</summary>
    public ConditionExpression(string attributeName, ConditionOperator conditionOperator, ICollection values)
        : this(null, attributeName, conditionOperator, values?.Cast<object>().ToArray())
    {
    }

    /// <summary>The linked table, by alias or name; null is the first table.</summary>
    public string EntityName { get; set; }

    /// <summary>Whether the value names another column.</summary>
    public bool CompareColumns { get; set; }

    /// <summary>The column.</summary>
    public string AttributeName { get; set; }

    /// <summary>The operator.</summary>
    public ConditionOperator Operator { get; set; }

    /// <summary>The values.</summary>
    public DataCollection<object> Values => values ??= new DataCollection<object>();

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
