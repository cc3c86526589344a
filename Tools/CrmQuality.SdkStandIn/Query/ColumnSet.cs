using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The columns a query returns.</summary>
public sealed class ColumnSet : IExtensibleDataObject
{
    private DataCollection<string> columns;
    private DataCollection<XrmAttributeExpression> attributeExpressions;

    /// <summary>No column but the id.</summary>
    public ColumnSet()
    {
    }

    /// <summary>All columns, or none but the id.</summary>
    public ColumnSet(bool allColumns)
    {
        AllColumns = allColumns;
    }

    /// <summary>These columns.</summary>
    public ColumnSet(params string[] columns)
    {
        AddColumns(columns);
    }

    /// <summary>Whether every column is wanted.</summary>
    public bool AllColumns { get; set; }

    /// <summary>The columns.</summary>
    public DataCollection<string> Columns => columns ??= new DataCollection<string>();

    /// <summary>Columns returned under an alias, aggregated or grouped by.</summary>
    public DataCollection<XrmAttributeExpression> AttributeExpressions
    {
        get => attributeExpressions ??= new DataCollection<XrmAttributeExpression>();
        set => attributeExpressions = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>Adds columns.</summary>
    public void AddColumns(params string[] columns) => Columns.AddRange(columns);

    /// <summary>Adds a column.</summary>
    public void AddColumn(string column) => Columns.Add(column);
}
