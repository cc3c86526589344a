using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Options must be among those of the column.</summary>
internal static class OptionRules
{
    public static void Check(TableMetadata table, ColumnMetadata column, object value)
    {
        var values = value is OptionSetValue option ? [option] : (IEnumerable<OptionSetValue>)value;
        if (values.FirstOrDefault(chosen => column.Option(chosen.Value) is null) is { } unknown)
        {
            throw Faults.Of(
                ErrorCodes.OptionOutOfRange,
                $"The value {unknown.Value} of '{column.LogicalName}' of '{table.LogicalName}' is not one of its options: {Known(column)}.");
        }
    }

    private static string Known(ColumnMetadata column) =>
        string.Join(", ", column.Options.Take(20).Select(option => $"{option.Value} {option.Label(1033)}"));
}
