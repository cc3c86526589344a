using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Queries;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Retrieve and RetrieveMultiple, for a user. No steps run on them.</summary>
internal sealed class Reads(Engine engine)
{
    private readonly QueryEngine queries = new(engine.Store);
    private readonly RowReader reader = new(engine.Store);

    public Entity Retrieve(string table, Guid id, ColumnSet columns, Caller caller)
    {
        OfferedMessages.Require(engine.Store.Metadata.Table(table), MessageNames.Retrieve);
        engine.Access.RequireRead(caller.UserId, reader.Row(table, id) ?? throw Faults.NoRow(table, id));
        return queries.Retrieve(table, id, columns, User(caller));
    }

    public EntityCollection RetrieveMultiple(QueryBase query, Caller caller) => queries.Execute(query, User(caller) with { Sight = table => engine.Access.Sight(caller.UserId, table) });

    /// <summary>A row as an image shows it: like Retrieve, with labels and names, but of a row at a moment that may be past.</summary>
    public Entity Image(Row row, IReadOnlyList<string>? columns, Guid userId)
    {
        var readable = new List<ColumnMetadata>();
        foreach (var column in columns?.Select(row.Table.Column) ?? row.Table.ByOrdinal)
        {
            if (column is { ValidForRead: true, AttributeOf: null } && row[column] is not null)
            {
                readable.Add(column);
            }
        }

        return new Projection(engine.Store, User(userId)).Row(row, readable, withId: true);
    }

    private QueryUser User(Caller caller) => User(caller.UserId);

    private QueryUser User(Guid userId)
    {
        var user = engine.Users.Find(userId);
        return new QueryUser(userId, user.TimeZone ?? engine.TimeZone, user.LanguageId, engine.Clock.UtcNow);
    }
}
