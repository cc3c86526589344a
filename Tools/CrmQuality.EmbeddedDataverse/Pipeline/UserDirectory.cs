using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The users, read from their rows when first asked for.</summary>
internal sealed class UserDirectory(RowStore store)
{
    private const int DefaultLanguage = 1033;
    private readonly Dictionary<Guid, UserFacts> users = [];

    public void Forget() => users.Clear();

    /// <summary>The business unit of a user or team.</summary>
    public Guid BusinessUnitOf(EntityReference owner) => owner.LogicalName == "team"
        ? (store.Row("team", owner.Id)?["businessunitid"] as RowReference)?.Id ?? throw Faults.NoRow("team", owner.Id)
        : Find(owner.Id).BusinessUnitId;

    /// <exception cref="System.ServiceModel.FaultException">There is no such user.</exception>
    public UserFacts Find(Guid id)
    {
        if (users.TryGetValue(id, out var known))
        {
            return known;
        }

        var row = store.Row("systemuser", id) ?? throw Faults.NoRow("systemuser", id);
        var settings = store.Row("usersettings", id);
        return users[id] = new UserFacts(
            (row["businessunitid"] as RowReference)?.Id ?? Guid.Empty,
            row["applicationid"] as Guid? ?? Guid.Empty,
            settings?["uilanguageid"] as int? ?? DefaultLanguage,
            settings?["timezonecode"] is int code ? TimeZoneCodes.Zone(code) : null);
    }
}
