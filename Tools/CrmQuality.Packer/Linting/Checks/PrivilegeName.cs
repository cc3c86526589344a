using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Linting.Facts;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The name of a privilege, taken apart.</summary>
/// <param name="Verb">What it allows; empty when the name is not of a table's privilege.</param>
/// <param name="Table">The table; null when nobody has it.</param>
/// <param name="IsKnown">Whether there is such a privilege.</param>
internal sealed record PrivilegeName(string Verb, TableFacts? Table, bool IsKnown)
{
    // AppendTo before Append, whose beginning it shares.
    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "AppendTo", "Append", "Assign", "Share"];

    /// <summary>Privileges to no table that the product may ask for.</summary>
    private static readonly HashSet<string> Others = ["prvOverridePriceEngineOpportunity"];

    public static PrivilegeName Of(string name, TableCatalog tables)
    {
        string? verb = Verbs.FirstOrDefault(candidate => name.StartsWith("prv" + candidate, StringComparison.Ordinal));
        TableFacts? table = verb is null ? null : tables.Subjects[name[("prv".Length + verb.Length)..]].FirstOrDefault();
        return new PrivilegeName(verb ?? string.Empty, table, table is not null || Others.Contains(name));
    }
}
