using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Retrieve and RetrieveMultiple. No steps run on them.</summary>
internal sealed class Reads(Engine engine)
{
    public Entity Retrieve(string table, Guid id, ColumnSet columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var row = engine.Store.Row(table, id) ?? throw Faults.NoRow(table, id);
        return row.ToEntity(columns.AllColumns ? null : Named(table, columns));
    }

    public static EntityCollection RetrieveMultiple(QueryBase query) => throw PipelineFaults.Unsupported($"queries of type {query.GetType().Name} yet");

    private IEnumerable<string> Named(string table, ColumnSet columns)
    {
        foreach (var column in columns.Columns)
        {
            yield return engine.Store.Metadata.Table(table)!.Column(column) is null ? throw Faults.NoColumn(table, column) : column;
        }
    }
}
