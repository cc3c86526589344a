using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Reporting;
using CrmQuality.Domain.Targets;
using Spectre.Console;

namespace CrmQuality.Cli.Targets;

/// <summary>Prints judged targets for a sales manager: the answer first, then how it arises.</summary>
internal static class TargetPrinter
{
    private const decimal Comfortable = 0.85m;

    /// <summary>Prints each target.</summary>
    public static void Print(IReadOnlyList<RequestedTarget> targets, IAnsiConsole console)
    {
        foreach (var target in targets)
        {
            Print(target, Attainability.Of(target.Target), console);
        }

        console.WriteLine();
        console.WriteLine("Assumed is a steady state: meetings of this period also feed later ones,\nas those of earlier periods feed this one.");
    }

    private static void Print(RequestedTarget requested, Attainability result, IAnsiConsole console)
    {
        ReportPrinter.Heading(console, TitleOf(requested));
        console.WriteLine(Answer(result));
        foreach (var line in Chances(requested, result))
        {
            console.WriteLine(line);
        }

        PrintNeed(requested, result, console);
        PrintTime(requested.Target, result, console);
    }

    private static string TitleOf(RequestedTarget requested)
    {
        var deals = ReportText.Counted(requested.Target.Deals, "deal", "deals");
        var whose = requested.Rep.Length == 0 ? "Target" : $"Target of {requested.Rep}";
        return requested.Period is { } period ? $"{whose}, {period.First} to {period.Last}: {deals}" : $"{whose}: {deals}";
    }

    private static string Answer(Attainability result)
    {
        if (result.AllMeetings is null)
        {
            return "Unattainable: with these stage probabilities nothing is won, however many meetings there are.";
        }

        var need = $"it takes {Number(result.AllMeetings, "#,##0.0")} meetings, and there is time for {ReportText.Count(result.Capacity)}";
        return result.Verdict switch
        {
            AttainabilityVerdict.Attainable => $"Attainable: {need} ({ReportText.Share(result.Utilisation)} of it; up to 85 % is attainable).",
            AttainabilityVerdict.Stretch => $"A stretch: {need} ({ReportText.Share(result.Utilisation)} of it; up to 85 % is attainable).",
            _ => $"Unattainable: {need}{(result.Utilisation is { } used ? $" ({ReportText.Share(used)} of it)" : "")}.",
        };
    }

    private static IEnumerable<string> Chances(RequestedTarget requested, Attainability result)
    {
        if (result.RequiredFirstMeetings is not { } first)
        {
            yield break;
        }

        var deals = ReportText.Counted(requested.Target.Deals, "deal", "deals");
        yield return $"{ReportText.Count(first)} first meetings bring {deals} on average; the chance to reach them is {Chance(result.HitChance)}.";
        if (result.MeetingsForEightyPercent is { } safe)
        {
            yield return $"A chance of 80 % takes {ReportText.Counted(safe, "first meeting", "first meetings")}.";
        }

        yield return $"The time there is brings {Number(result.AttainableDeals, "0.##")} deals on average; the chance of {deals} is {Chance(result.ChanceInTheTimeThereIs)}.";
        yield return $"Attainable without tricks: {ReportText.Counted((int)Math.Floor(Math.Min(int.MaxValue, result.AttainableDeals * Comfortable)), "deal", "deals")}.";
        if (requested.KnowsValidation && result.RequiredValidated is { } validated)
        {
            yield return $"New validated opportunities: {ReportText.Count(validated)} on average"
                + (result.ValidatedForEightyPercent is { } safely ? $", {ReportText.Count(safely)} for a chance of 80 %." : ".");
        }
    }

    private static void PrintNeed(RequestedTarget requested, Attainability result, IAnsiConsole console)
    {
        var table = NewTable("What it takes", "Moves on", "Opportunities", "Meetings each", "Meetings");
        var stages = requested.Target.Stages;
        for (var i = 0; i < stages.Count; i++)
        {
            var entries = result.AllMeetings is null ? (decimal?)null : requested.Target.Deals / stages.Skip(i).Aggregate(1m, (chance, stage) => chance * stage.Probability!.Value);
            table.AddTexts(
                requested.StageNames[i], ReportText.Share(stages[i].Probability), Number(entries, "#,##0.0"),
                Number(stages[i].MeetingsPerEntry, "0.##"), Number(entries * stages[i].MeetingsPerEntry, "#,##0.0"));
        }

        table.AddTexts("all", ReportText.Share(result.WinChance), "", "", Number(result.AllMeetings, "#,##0.0"));
        console.Write(table);
    }

    private static void PrintTime(SalesTarget target, Attainability result, IAnsiConsole console)
    {
        var table = NewTable("What there is time for", "");
        var hours = target.Workdays * target.HoursPerDay;
        table.AddTexts($"Working hours: {Number(target.Workdays, "0.##")} days of {Number(target.HoursPerDay, "0.##")} h", Number(hours, "#,##0.0"));
        if (target.AbsenceDays > 0)
        {
            table.AddTexts($"less absence: {Number(target.AbsenceDays, "0.##")} days", Number(-target.AbsenceDays * target.HoursPerDay, "#,##0.0"));
        }

        table.AddTexts($"for selling: {ReportText.Share(target.SellingShare)}", Number((target.Workdays - target.AbsenceDays) * target.HoursPerDay * target.SellingShare, "#,##0.0"));
        if (target.HoursOwed > 0)
        {
            table.AddTexts("less owed to open opportunities", Number(-target.HoursOwed, "#,##0.0"));
        }

        table.AddTexts("Hours for meetings", Number(result.FreeHours, "#,##0.0"));
        table.AddTexts($"Meetings of {Number(target.HoursPerMeeting, "0.##")} h with everything around them", ReportText.Count(result.Capacity));
        table.AddTexts("First meetings among them", ReportText.Count(result.AffordableFirstMeetings));
        console.Write(table);
    }

    private static Table NewTable(params string[] titles)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(ReportPrinter.Column(titles[0]));
        foreach (var title in titles.Skip(1))
        {
            table.AddColumn(ReportPrinter.Column(title).RightAligned());
        }

        return table;
    }

    private static string Chance(double chance) => (chance * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Number(decimal? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? ReportText.None;
}
