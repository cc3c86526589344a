namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query of the rows whose columns have given values.</summary>
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string> attributes;
    private DataCollection<object> values;
    private DataCollection<OrderExpression> orders;
    private ColumnSet columnSet;

    /// <summary>A query of no table yet.</summary>
    public QueryByAttribute()
    {
    }

    /// <summary>A query of a table.</summary>
    public QueryByAttribute(string entityName)
    {
        EntityName = entityName;
    }

    /// <summary>The table.</summary>
    public string EntityName { get; set; }

    /// <summary>The columns compared.</summary>
    public DataCollection<string> Attributes => attributes ??= new DataCollection<string>();

    /// <summary>Their values, in the same order.</summary>
    public DataCollection<object> Values => values ??= new DataCollection<object>();

    /// <summary>The page.</summary>
    public PagingInfo PageInfo { get; set; }

    /// <summary>The columns.</summary>
    public ColumnSet ColumnSet
    {
        get => columnSet ??= new ColumnSet();
        set => columnSet = value;
    }

    /// <summary>The sorting.</summary>
    public DataCollection<OrderExpression> Orders => orders ??= new DataCollection<OrderExpression>();

    /// <summary>How many rows at most.</summary>
    public int? TopCount { get; set; }

    /// <summary>Adds a column to sort by.</summary>
    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    /// <summary>Adds a column and its value.</summary>
    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }
}
