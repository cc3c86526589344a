using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Documenting;

/// <summary>Writes docs/roles.md.</summary>
internal sealed class RoleTable(SolutionParts solution)
{
    private const string Head = """
        # Roles

        Written from `Solution/` by `crmquality docs`. Each stands beside a stock sales role, which gives the rights to opportunities, quotes and
        appointments; somebody without any of them can save an opportunity all the same, and cannot see the tables below. *own*: rows of one's own and of
        one's teams; *unit*: those of one's business unit; *units below*: also of the units below it; *all*: the organisation's.

        """;

    private static readonly string[] Verbs = ["Create", "Read", "Write", "Delete", "Assign", "Share", "AppendTo", "Append"];

    private static readonly Dictionary<string, string> Depths = new()
    {
        ["Basic"] = "own",
        ["Local"] = "unit",
        ["Deep"] = "units below",
        ["Global"] = "all",
    };

    private readonly StringBuilder text = new();

    public string Write()
    {
        Part[] roles = [.. solution.Roles.OrderBy(role => role.Inside("RolePrivilege").Count())];
        text.Append(Head.ReplaceLineEndings("\n")).Append('\n');
        Line($"| table | {string.Join(" | ", roles.Select(role => role.Attribute("name")))} |");
        Line("|---|" + string.Concat(roles.Select(_ => "---|")));
        foreach (var table in Tables(roles))
        {
            Line($"| {table} | {string.Join(" | ", roles.Select(role => Rights(role, table)))} |");
        }

        return text.ToString();
    }

    private static IEnumerable<string> Tables(Part[] roles) => roles
        .SelectMany(role => role.Inside("RolePrivilege"))
        .Select(privilege => Parse(privilege).Table)
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Order(StringComparer.OrdinalIgnoreCase);

    private static string Rights(Part role, string table)
    {
        var rights = role.Inside("RolePrivilege").Select(Parse).Where(right => right.Table.Equals(table, StringComparison.OrdinalIgnoreCase)).ToLookup(right => right.Depth, right => right.Verb);
        return string.Join("; ", Depths.Keys.Where(rights.Contains).Select(depth =>
            $"{Depths[depth]}: {string.Join(", ", Verbs.Where(rights[depth].Contains).Select(verb => verb == "AppendTo" ? "append to" : verb.ToLowerInvariant()))}"));
    }

    private static (string Verb, string Table, string Depth) Parse(Part privilege)
    {
        var name = privilege.Attribute("name")["prv".Length..];
        var verb = Verbs.FirstOrDefault(verb => name.StartsWith(verb, StringComparison.Ordinal)) ?? "";
        return (verb, name[verb.Length..].ToLowerInvariant(), privilege.Attribute("level"));
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
