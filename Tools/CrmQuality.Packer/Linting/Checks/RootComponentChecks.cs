using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The root components of solution.xml and what they stand for.</summary>
internal static class RootComponentChecks
{
    private const string WholeTable = "0";
    private const string ShellOfTable = "2";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0401", "Root components")
        {
            Meaning = $"A root component has a type the packer handles ({string.Join(", ", Enum.GetValues<ComponentType>().Select(type => $"{type:D} {type}"))}) and the key of that type: a schema name, of a table in lower case, or an id in braces. Custom APIs and environment variables never have one.",
            Remedy = "Correct type and key, or take the row out.",
            Certainty = Certainty.Seen,
            Source = "87 real exports",
            Find = Malformed,
        },
        new("CQ0402", "Root components listed twice")
        {
            Meaning = "No root component is listed twice.",
            Remedy = "Take one of the rows out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Twice,
        },
        new("CQ0403", "Root components without content")
        {
            Meaning = "Every root component is defined in the solution.",
            Remedy = "Add the file it stands for, or take the row out.",
            Certainty = Certainty.Seen,
            Source = "error text of SolutionPackager: \"root components are not defined in customizations\"",
            Find = WithoutContent,
        },
        new("CQ0404", "Content without a root component")
        {
            Meaning = "Every table, choice, role, dashboard, web resource, site map, app, plug-in assembly and step is listed among the root components; so are the forms of a table that is not the product's own.",
            Remedy = "Add the row to <RootComponents> in solution.xml.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Unlisted,
        },
        new("CQ0405", "Behavior of root components")
        {
            Meaning = $"Own tables and all other components have behavior {WholeTable}: everything in them is the product's. A system table has {ShellOfTable}: only its new columns are, and nothing of the table itself is touched.",
            Remedy = $"Write {WholeTable}, or {ShellOfTable} for a table of Microsoft's.",
            Certainty = Certainty.Seen,
            Source = "Microsoft's own solutions with columns on system tables",
            Find = Behavior,
        },
        new("CQ0406", "Root component of the plug-in assembly")
        {
            Meaning = "The row of the plug-in assembly has its full name besides its id.",
            Remedy = "Copy FullName of the assembly's node into schemaName.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = AssemblyName,
        },
    ];

    private static IEnumerable<Fault> Malformed(LintSubject subject)
    {
        foreach (Part row in subject.Parts.RootComponents)
        {
            string reason = RootKey.Of(row) is { } key ? FormOf(row, key) : $"type '{row.Attribute("type")}' is none the packer handles";
            if (reason.Length > 0)
            {
                yield return Fault.Of(row, reason);
            }
        }
    }

    private static string FormOf(Part row, RootKey key)
    {
        string name = row.Attribute("schemaName");
        if (!key.IsByName)
        {
            return row.Attribute("id") is ['{', .., '}'] && Guid.TryParse(row.Attribute("id"), out _) ? string.Empty : $"id '{row.Attribute("id")}' is no id in braces";
        }

        return name.Length == 0 ? "schemaName is missing" : key.Type == ComponentType.Table && name.Any(char.IsUpper) ? $"schemaName '{name}' is not in lower case" : string.Empty;
    }

    private static IEnumerable<Fault> Twice(LintSubject subject) =>
        Rows(subject).GroupBy(row => row.Key).SelectMany(group => group.Skip(1)).Select(row => Fault.Of(row.Part, $"{row.Key} is listed twice"));

    private static IEnumerable<Fault> WithoutContent(LintSubject subject)
    {
        HashSet<RootKey> content = [.. RootKey.OfContent(subject.Parts).Select(item => item.Key), .. subject.Parts.Forms.Select(RootKey.OfForm)];
        return Rows(subject).Where(row => !content.Contains(row.Key with { Key = row.Key.Type == ComponentType.Table ? row.Key.Key.ToLowerInvariant() : row.Key.Key }))
            .Select(row => Fault.Of(row.Part, $"{row.Key} is not in the solution"));
    }

    private static IEnumerable<Fault> Unlisted(LintSubject subject)
    {
        HashSet<RootKey> rows = [.. Rows(subject).Select(row => row.Key.Type == ComponentType.Table ? row.Key with { Key = row.Key.Key.ToLowerInvariant() } : row.Key)];
        return RootKey.OfContent(subject.Parts)
            .Concat(subject.Parts.Tables.Where(table => !table.IsOwn).SelectMany(table => table.Forms).Select(form => (Key: RootKey.OfForm(form), Part: form)))
            .Where(item => !rows.Contains(item.Key)).Select(item => Fault.Of(item.Part, $"{item.Key} is not among the root components"));
    }

    private static IEnumerable<Fault> Behavior(LintSubject subject)
    {
        HashSet<string> system = [.. subject.Parts.Tables.Where(table => !table.IsOwn).Select(table => table.LogicalName)];
        foreach ((RootKey key, Part row) in Rows(subject))
        {
            string expected = key.Type == ComponentType.Table && system.Contains(key.Key) ? ShellOfTable : WholeTable;
            if (row.Attribute("behavior") != expected)
            {
                yield return Fault.OfAttribute(row, "behavior", $"it is '{row.Attribute("behavior")}', expected '{expected}'");
            }
        }
    }

    private static IEnumerable<Fault> AssemblyName(LintSubject subject) =>
        from row in Rows(subject)
        where row.Key.Type == ComponentType.PluginAssembly
        from assembly in subject.Parts.Assemblies
        where Part.Id(assembly.Attribute("PluginAssemblyId")) == row.Key.Key && assembly.Attribute("FullName") != row.Part.Attribute("schemaName")
        select Fault.OfAttribute(row.Part, "schemaName", $"it is '{row.Part.Attribute("schemaName")}', the node of the assembly says '{assembly.Attribute("FullName")}'");

    private static IEnumerable<(RootKey Key, Part Part)> Rows(LintSubject subject) =>
        subject.Parts.RootComponents.Select(row => (Key: RootKey.Of(row), Part: row)).Where(row => row.Key is not null).Select(row => (row.Key!, row.Part));
}
