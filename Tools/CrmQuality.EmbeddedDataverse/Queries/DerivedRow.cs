using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Makes a row that is not stored.</summary>
internal static class DerivedRow
{
    /// <param name="table">Its table.</param>
    /// <param name="id">Its identifier.</param>
    /// <param name="columns">Logical names of columns and their values, as they would be stored.</param>
    public static Row Of(TableMetadata table, Guid id, params ReadOnlySpan<(string Column, object? Value)> columns)
    {
        var values = new object?[table.ByOrdinal.Count];
        values[table.Column(table.PrimaryId)!.Ordinal] = id;
        foreach (var (column, value) in columns)
        {
            values[table.Column(column)!.Ordinal] = value;
        }

        return new Row(table, id, values);
    }
}
