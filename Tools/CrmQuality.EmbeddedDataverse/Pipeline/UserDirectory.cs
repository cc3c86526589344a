using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The users, read from their rows when first asked for.</summary>
internal sealed class UserDirectory(RowStore store)
{
    private const int DefaultLanguage = 1033;
    private readonly Dictionary<Guid, UserFacts> users = [];

    public void Forget() => users.Clear();

    /// <exception cref="System.ServiceModel.FaultException">There is no such user.</exception>
    public UserFacts Find(Guid id)
    {
        if (users.TryGetValue(id, out var known))
        {
            return known;
        }

        var row = store.Row("systemuser", id) ?? throw Faults.NoRow("systemuser", id);
        return users[id] = new UserFacts(
            (row["businessunitid"] as RowReference)?.Id ?? Guid.Empty,
            row["applicationid"] as Guid? ?? Guid.Empty,
            store.Row("usersettings", id)?["uilanguageid"] as int? ?? DefaultLanguage);
    }
}
