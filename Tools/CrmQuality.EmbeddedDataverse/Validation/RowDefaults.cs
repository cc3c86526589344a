using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Values a new row gets for columns it does not state. State and status are the business of <see cref="StateRules"/>.</summary>
public static class RowDefaults
{
    /// <summary>Fills in the defaults of choices, two-option columns and whole numbers.</summary>
    public static void Fill(TableMetadata table, Entity row)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        foreach (var column in table.Defaults)
        {
            if (!row.Contains(column.LogicalName) && Default(column, column.DefaultValue!.Value) is { } filled)
            {
                row.Attributes[column.LogicalName] = filled;
            }
        }
    }

    private static object? Default(ColumnMetadata column, int value) => column.Kind switch
    {
        ColumnKind.Boolean => value == 1,
        ColumnKind.ManagedProperty => new BooleanManagedProperty(value == 1),
        ColumnKind.Choice => new OptionSetValue(value),
        ColumnKind.WholeNumber => value,
        _ => null,
    };
}
