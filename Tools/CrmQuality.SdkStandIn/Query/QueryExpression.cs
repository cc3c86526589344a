namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query built from objects.</summary>
public sealed class QueryExpression : QueryBase
{
    private ColumnSet columnSet;
    private FilterExpression criteria;
    private PagingInfo pageInfo;
    private DataCollection<LinkEntity> linkEntities;
    private DataCollection<OrderExpression> orders;

    /// <summary>A query of no table yet.</summary>
    public QueryExpression()
    {
    }

    /// <summary>A query of a table.</summary>
    public QueryExpression(string entityName)
    {
        EntityName = entityName;
    }

    /// <summary>The table.</summary>
    public string EntityName { get; set; }

    /// <summary>Whether equal rows count once.</summary>
    public bool Distinct { get; set; }

    /// <summary>Whether the read takes no locks.</summary>
    public bool NoLock { get; set; }

    /// <summary>How many rows at most.</summary>
    public int? TopCount { get; set; }

    /// <summary>The page.</summary>
    public PagingInfo PageInfo
    {
        get => pageInfo ??= new PagingInfo();
        set => pageInfo = value;
    }

    /// <summary>The joins.</summary>
    public DataCollection<LinkEntity> LinkEntities => linkEntities ??= new DataCollection<LinkEntity>();

    /// <summary>The conditions.</summary>
    public FilterExpression Criteria
    {
        get => criteria ??= new FilterExpression();
        set => criteria = value;
    }

    /// <summary>The sorting.</summary>
    public DataCollection<OrderExpression> Orders => orders ??= new DataCollection<OrderExpression>();

    /// <summary>The columns.</summary>
    public ColumnSet ColumnSet
    {
        get => columnSet ??= new ColumnSet();
        set => columnSet = value;
    }

    /// <summary>Adds a column to sort by.</summary>
    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    /// <summary>Adds a column of a linked table to sort by, or an alias.</summary>
    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));

    /// <summary>Joins a table, inner.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>Joins a table.</summary>
    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
