using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Json;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Time;

namespace CrmQuality.Cli.Targets;

/// <summary>Reads a <c>*.targets.json</c>: the targets of several reps and periods.</summary>
internal sealed class TargetFile
{
    private readonly List<InputProblem> problems = [];
    private readonly List<RequestedTarget> targets = [];

    /// <summary>The targets in <paramref name="file"/>, in its order.</summary>
    /// <exception cref="UnusableInputException">The file has problems; all of them are named.</exception>
    public static IReadOnlyList<RequestedTarget> Read(string file)
    {
        var reader = new TargetFile();
        var shape = new JsonShape(LocatedJson.Read(file), "targets", reader.problems);
        var items = shape.Items("targets");
        if (items.Count == 0)
        {
            shape.Report(shape.Line, "'targets' names no target; at least one is expected");
        }

        foreach (var item in items)
        {
            reader.Add(item, shape);
        }

        shape.RefuseTheRest();
        return reader.problems.Count == 0 ? reader.targets : throw new UnusableInputException(reader.problems);
    }

    private void Add(JsonPart part, JsonShape file)
    {
        var before = problems.Count;
        var shape = file.Inner(part, "target");
        var rep = shape.RequiredText("rep");
        shape.Element = "target of " + rep;
        var stages = shape.Items("stages").Select((stage, place) => Stage(shape.Inner(stage, $"stage {place + 1} of {rep}"), place)).ToList();
        var target = Figures(shape, [.. stages.Select(stage => stage.Stage)]);
        var requested = new RequestedTarget(rep, Period(shape), target, [.. stages.Select(stage => stage.Name)], shape.Part("validatedAfter") is not null);
        shape.RefuseTheRest();
        if (problems.Count == before)
        {
            Check(requested, shape);
            targets.Add(requested);
        }
    }

    private static SalesTarget Figures(JsonShape shape, TargetStage[] stages) => new()
    {
        Deals = shape.Number("deals", 0),
        Stages = stages,
        StagesBeforeValidation = shape.Number("validatedAfter", Math.Min(1, stages.Length)),
        Workdays = Figure(shape, "workdays", null),
        AbsenceDays = Figure(shape, "absence", 0),
        HoursPerDay = Figure(shape, "hoursPerDay", null),
        SellingShare = Figure(shape, "sellingShare", null),
        HoursOwed = Figure(shape, "hoursOwed", 0),
        HoursPerMeeting = Figure(shape, "hoursPerMeeting", null),
    };

    private void Check(RequestedTarget requested, JsonShape shape)
    {
        var others = targets.Where(target => target.Rep == requested.Rep).Select(target => target.Period!.Value);
        var flaw = requested.Period!.Value.Check(others) is var period and not TargetFlaw.None ? period : Attainability.Of(requested.Target).Flaw;
        if (flaw != TargetFlaw.None)
        {
            shape.Report(shape.Part(FlawText.FigureOf(flaw))?.Line ?? shape.Line, FlawText.Reason(flaw, requested.Target));
        }
    }

    private static (string Name, TargetStage Stage) Stage(JsonShape shape, int place)
    {
        var name = shape.Text("name", $"Stage {place + 1}");
        var stage = new TargetStage(Figure(shape, "probability", null), Figure(shape, "meetingsPerEntry", 1));
        shape.RefuseTheRest();
        return (name, stage);
    }

    private static TargetPeriod Period(JsonShape shape) => new(DayOf(shape, "from"), DayOf(shape, "to"));

    private static Day DayOf(JsonShape shape, string name)
    {
        var text = shape.RequiredText(name);
        if (!Day.TryParse(text, out var day) && text.Length > 0)
        {
            shape.Report(shape.Part(name)!.Line, $"'{name}' is '{text}'; a date such as 2025-01-01 is expected");
        }

        return day;
    }

    /// <summary>A number, or <paramref name="fallback"/>; without one it must be there.</summary>
    private static decimal Figure(JsonShape shape, string name, decimal? fallback)
    {
        if (shape.Part(name) is not { } part)
        {
            return fallback ?? Wrong(shape, shape.Line, $"'{name}' is missing; give it a number");
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return part.Kind == JsonValueKind.Number && decimal.TryParse(part.Text, Style, CultureInfo.InvariantCulture, out var number)
            ? number
            : Wrong(shape, part.Line, $"'{name}' must be a number");
    }

    private static decimal Wrong(JsonShape shape, int line, string reason)
    {
        shape.Report(line, reason);
        return 0;
    }
}
