using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column returned under an alias, aggregated or grouped by.</summary>
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    /// <summary>No column yet.</summary>
    public XrmAttributeExpression()
    {
    }

    /// <summary>A column.</summary>
    public XrmAttributeExpression(string attributeName)
    {
        AttributeName = attributeName;
    }

    /// <summary>A column aggregated.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType)
        : this(attributeName)
    {
        AggregateType = aggregateType;
    }

    /// <summary>A column aggregated, under an alias.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias)
        : this(attributeName, aggregateType)
    {
        Alias = alias;
    }

    /// <summary>A part of a date, under an alias.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
        : this(attributeName, aggregateType, alias)
    {
        DateTimeGrouping = dateTimeGrouping;
    }

    /// <summary>The column.</summary>
    public string AttributeName { get; set; }

    /// <summary>What is made of its values.</summary>
    public XrmAggregateType AggregateType { get; set; }

    /// <summary>Its name in the answer.</summary>
    public string Alias { get; set; }

    /// <summary>Whether rows are grouped by it.</summary>
    public bool HasGroupBy { get; set; }

    /// <summary>By which part of a date rows are grouped.</summary>
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
