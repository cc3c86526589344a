using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Sorts rows: blanks before values, choices by their label, references by the name of the row they point to.</summary>
internal sealed class RowOrder(CompiledQuery query, RowStore store, QueryUser user)
{
    public IEnumerable<JoinedRow> Sort(IEnumerable<JoinedRow> rows)
    {
        IOrderedEnumerable<JoinedRow>? sorted = null;
        var comparer = Comparer<object?>.Create(Compare);
        foreach (var key in query.Orders)
        {
            object? Value(JoinedRow row) => Sortable(key.Column, row.Value(key.Place, key.Column));
            sorted = (sorted, key.IsDescending) switch
            {
                (null, false) => rows.OrderBy(Value, comparer),
                (null, true) => rows.OrderByDescending(Value, comparer),
                (_, false) => sorted.ThenBy(Value, comparer),
                (_, true) => sorted.ThenByDescending(Value, comparer),
            };
        }

        return sorted ?? rows;
    }

    private object? Sortable(ColumnMetadata column, object? value) => value switch
    {
        int number when column.IsOption => column.Option(number)?.Label(user.LanguageId) ?? "",
        RowReference reference => RowName.Of(store, reference) ?? "",
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
