using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;

/// <summary>Columns that say which table a reference points to: its name, or its object type code as an option.</summary>
internal static class TypeColumns
{
    public static void Fill(OrganizationMetadata metadata, TableMetadata table, Entity row)
    {
        for (var i = 0; i < table.TypeColumns.Count; i++)
        {
            var column = table.TypeColumns[i];
            if (row.Attributes.TryGetValue(column.TypeOf!, out object? value))
            {
                row[column.LogicalName] = Type(metadata, column, value as EntityReference);
            }
        }
    }

    private static object? Type(OrganizationMetadata metadata, ColumnMetadata column, EntityReference? reference)
    {
        if (reference is null || column.Kind == ColumnKind.EntityName)
        {
            return reference?.LogicalName;
        }

        return metadata.Table(reference.LogicalName)?.ObjectTypeCode is { } code && column.Option(code) is not null ? new OptionSetValue(code) : null;
    }
}
