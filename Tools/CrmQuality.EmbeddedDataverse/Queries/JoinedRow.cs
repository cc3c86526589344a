using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>A row of the queried table with the rows joined to it; a joined row is missing where an outer join found none.</summary>
internal sealed class JoinedRow(Row root, Row?[] linked)
{
    public Row Root => root;

    public Row? At(int place) => place == 0 ? root : linked[place - 1];

    public object? Value(int place, ColumnMetadata column) => At(place)?[column];

    /// <summary>The same with one more row joined.</summary>
    public JoinedRow With(int place, Row? row)
    {
        var copy = (Row?[])linked.Clone();
        copy[place - 1] = row;
        return new JoinedRow(root, copy);
    }
}
