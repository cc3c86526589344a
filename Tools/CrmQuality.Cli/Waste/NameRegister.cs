using System;
using System.Collections.Generic;

namespace CrmQuality.Cli.Waste;

/// <summary>Gives names the identifiers the ledger works with, and back. The same names in the same order get the same ones.</summary>
internal sealed class NameRegister
{
    private readonly Dictionary<string, Guid> ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    /// <summary>The identifier of a name.</summary>
    public Guid IdOf(string name)
    {
        if (!ids.TryGetValue(name, out var id))
        {
            id = new Guid(ids.Count + 1, 0, 0, new byte[8]);
            ids.Add(name, id);
            names.Add(id.ToString("D"), name);
        }

        return id;
    }

    /// <summary>The name of an identifier's text, or that text where it is none of ours.</summary>
    public string NameOf(string id) => names.GetValueOrDefault(id, id);
}
