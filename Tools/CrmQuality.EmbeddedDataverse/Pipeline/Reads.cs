using System;
using CrmQuality.EmbeddedDataverse.Queries;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>Retrieve and RetrieveMultiple, for a user. No steps run on them.</summary>
internal sealed class Reads(Engine engine)
{
    private readonly QueryEngine queries = new(engine.Store);

    public Entity Retrieve(string table, Guid id, ColumnSet columns, Caller caller) => queries.Retrieve(table, id, columns, User(caller));

    public EntityCollection RetrieveMultiple(QueryBase query, Caller caller) => queries.Execute(query, User(caller));

    private QueryUser User(Caller caller) => new(caller.UserId, engine.TimeZone, engine.Users.Find(caller.UserId).LanguageId, engine.Clock.UtcNow);
}
