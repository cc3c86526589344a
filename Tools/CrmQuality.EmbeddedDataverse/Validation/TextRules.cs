using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Length of text.</summary>
internal static class TextRules
{
    public static void Check(TableMetadata table, ColumnMetadata column, string text)
    {
        if (text.Length > column.MaxLength)
        {
            throw Faults.Of(
                ErrorCodes.TextTooLong,
                $"The value of '{column.LogicalName}' of '{table.LogicalName}' has {text.Length} characters; {column.MaxLength} are allowed: '{Faults.Shown(text)}'.");
        }
    }
}
