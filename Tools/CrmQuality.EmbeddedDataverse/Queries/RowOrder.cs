using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Sorts rows: blanks before values, choices by their label, references by the name of the row they point to.</summary>
internal sealed class RowOrder(CompiledQuery query, QueryContext context)
{
    public static Comparer<object?> Comparer { get; } = Comparer<object?>.Create(Compare);

    public IEnumerable<JoinedRow> Sort(IEnumerable<JoinedRow> rows)
    {
        IOrderedEnumerable<JoinedRow>? sorted = null;
        foreach (var key in query.Orders)
        {
            object? Value(JoinedRow row) => Sortable(key.Column, row.Value(key.Place, key.Column));
            sorted = (sorted, key.IsDescending) switch
            {
                (null, false) => rows.OrderBy(Value, Comparer),
                (null, true) => rows.OrderByDescending(Value, Comparer),
                (_, false) => sorted.ThenBy(Value, Comparer),
                (_, true) => sorted.ThenByDescending(Value, Comparer),
            };
        }

        return sorted ?? rows;
    }

    /// <summary>What a stored value sorts by.</summary>
    public object? Sortable(ColumnMetadata column, object? value) => value switch
    {
        int number when column.IsOption && !context.Request.UsesRawOrder => column.Option(number)?.Label(context.User.LanguageId),
        RowReference reference => RowName.Of(context.Store, reference),
        int[] numbers => string.Join(',', numbers),
        _ => value,
    };

    private static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string text, string other) => CultureInfo.InvariantCulture.CompareInfo.Compare(text, other, CompareOptions.IgnoreCase),
        _ => Comparer<object>.Default.Compare(left, right),
    };
}
