using System;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Reads of a save that its later steps share: each is one call, made once.</summary>
/// <remarks>Reads as SYSTEM: a verdict must not depend on who saves. By query, so that a row that is gone is no fault.</remarks>
internal sealed class SharedReads(LocalPluginContext context, int version)
{
    private const string Done = "done";

    /// <summary>Whether an earlier step of this save has read what it needed.</summary>
    public bool WereHandedOn => Handover.Find<string>(context.Execution, Key(Done)) is not null;

    /// <summary>Tells later steps that all that is needed was read.</summary>
    public void HandOn() => Handover.Leave(context.Execution, Key(Done), "1");

    /// <summary>The rows of a query, from an earlier step or asked for now.</summary>
    /// <param name="what">Names the query.</param>
    /// <param name="query">The query.</param>
    public EntityCollection Rows(string what, Func<QueryExpression> query)
    {
        if (Handover.Find<EntityCollection>(context.Execution, Key(what)) is { } rows)
        {
            return rows;
        }

        rows = context.Read(query());
        Handover.Leave(context.Execution, Key(what), rows);
        return rows;
    }

    /// <remarks>The depth keeps what an outer save read before it changed those rows from the saves it causes.</remarks>
    private string Key(string what) => $"crmq_related:{version}:{context.Execution.Depth}:{what}";
}
