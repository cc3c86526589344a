using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Reporting;
using CrmQuality.Domain.Criteria.Authoring;
using Spectre.Console;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>Prints how two sides differ, as a table with a column for each.</summary>
internal static class DifferencePrinter
{
    private const int English = 1033;

    /// <summary>Prints the table; nothing where there is no difference.</summary>
    /// <param name="differences">What differs.</param>
    /// <param name="a">What the first side is called.</param>
    /// <param name="b">What the second side is called.</param>
    /// <param name="console">Where to.</param>
    public static void Print(IReadOnlyList<SetDifference> differences, string a, string b, IAnsiConsole console)
    {
        if (differences.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns(ReportPrinter.Column("Criteria").NoWrap(), ReportPrinter.Column(a), ReportPrinter.Column(b));
        foreach (var set in differences)
        {
            Add(table, set);
        }

        console.Write(table);
        console.WriteLine(Summary(differences));
    }

    /// <summary>How much differs, in a sentence without a full stop.</summary>
    public static string Summary(IReadOnlyList<SetDifference> differences)
    {
        var criteria = differences.SelectMany(set => set.Criteria).GroupBy(criterion => criterion.Change).ToDictionary(group => group.Key, group => group.Count());
        var counts = ((string[])["added", "removed", "changed"]).Where(criteria.ContainsKey).Select(change => $"{criteria[change]} {change}");
        var sets = ReportText.Counted(differences.Count, "set differs", "sets differ");
        return criteria.Count == 0 ? sets : $"{sets}; criteria: {string.Join(", ", counts)}";
    }

    private static void Add(Table table, SetDifference set)
    {
        table.AddTexts(set.Code, Of(set.A, set), Of(set.B, set));
        foreach (var member in set.Members)
        {
            Add(table, member, "  ");
        }

        foreach (var criterion in set.Criteria)
        {
            table.AddTexts("  " + criterion.Code, Of(criterion.A, criterion), Of(criterion.B, criterion));
            foreach (var member in criterion.Members)
            {
                Add(table, member, "    ");
            }
        }
    }

    private static void Add(Table table, MemberChange change, string indent)
    {
        var (a, b) = Changed(change.A.Split('\n'), change.B.Split('\n'));
        table.AddTexts(indent + change.Member, a, b);
    }

    /// <summary>The lines between those that begin and end both; a mark stands for what has none left.</summary>
    private static (string A, string B) Changed(string[] a, string[] b)
    {
        var start = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = a.Skip(start).Reverse().Zip(b.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return (Lines(a[start..^end]), Lines(b[start..^end]));
    }

    private static string Lines(string[] lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Trim()));
        return text.Length == 0 ? ReportText.None : text;
    }

    private static string Of(CriteriaSetDraft? set, SetDifference difference) =>
        set is null ? ReportText.None : difference.Change == "changed" ? "" : $"{set.Name}, {ReportText.Counted(set.Criteria.Count, "criterion", "criteria")}";

    private static string Of(CriterionDraft? criterion, CriterionDifference difference)
    {
        if (criterion is null)
        {
            return ReportText.None;
        }

        var text = criterion.Texts.TryGetValue(English, out var english) ? english : criterion.Texts.Values.FirstOrDefault();
        return difference.Change == "changed" ? "" : $"{text?.Title}: {criterion.Severity}, weight {criterion.Weight}{(criterion.Mandatory ? ", mandatory" : "")}";
    }
}
