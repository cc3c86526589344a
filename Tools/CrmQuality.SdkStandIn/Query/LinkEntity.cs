using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A table joined to a query.</summary>
public sealed class LinkEntity : IExtensibleDataObject
{
    private FilterExpression linkCriteria;
    private ColumnSet columns;
    private DataCollection<LinkEntity> linkEntities;
    private DataCollection<OrderExpression> orders;

    /// <summary>A join without tables yet.</summary>
    public LinkEntity()
    {
    }

    /// <summary>A join of two tables by two columns.</summary>
    public LinkEntity(string linkFromEntityName, string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
    }

    /// <summary>The column of the table before.</summary>
    public string LinkFromAttributeName { get; set; }

    /// <summary>The table before.</summary>
    public string LinkFromEntityName { get; set; }

    /// <summary>The table joined.</summary>
    public string LinkToEntityName { get; set; }

    /// <summary>The column of the table joined.</summary>
    public string LinkToAttributeName { get; set; }

    /// <summary>How it is joined.</summary>
    public JoinOperator JoinOperator { get; set; }

    /// <summary>Conditions on the table joined.</summary>
    public FilterExpression LinkCriteria
    {
        get => linkCriteria ??= new FilterExpression();
        set => linkCriteria = value;
    }

    /// <summary>Further joins from the table joined.</summary>
    public DataCollection<LinkEntity> LinkEntities => linkEntities ??= new DataCollection<LinkEntity>();

    /// <summary>The columns returned, as <see cref="AliasedValue"/>.</summary>
    public ColumnSet Columns
    {
        get => columns ??= new ColumnSet();
        set => columns = value;
    }

    /// <summary>The name of the join in conditions and results.</summary>
    public string EntityAlias { get; set; }

    /// <summary>Sorting by columns of the table joined.</summary>
    public DataCollection<OrderExpression> Orders => orders ??= new DataCollection<OrderExpression>();

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Joins a further table, inner.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a further table.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        // The genuine member names this join's own first table here, not the table joined: kept, because callers may see it.
        var link = new LinkEntity(LinkFromEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
