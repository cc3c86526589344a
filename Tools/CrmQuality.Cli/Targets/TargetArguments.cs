using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Cli.Targets;

/// <summary>Reads a target from the arguments of the command.</summary>
/// <param name="textOf">The text given for an option, such as <c>--deals</c>; null where it was not given.</param>
internal sealed class TargetArguments(Func<string, string?> textOf)
{
    private readonly List<InputProblem> problems = [];

    /// <summary>The target.</summary>
    /// <exception cref="UnusableInputException">Arguments are missing or cannot be read; all of them are named.</exception>
    public RequestedTarget Read()
    {
        var probabilities = Numbers("--stages", "0.4,0.5,0.6,0.5");
        var meetings = Numbers("--meetings-per-entry", "1,1.5,2,1");
        if (problems.Count == 0 && probabilities.Length != meetings.Length)
        {
            Report("--meetings-per-entry", $"there are {Counted(meetings.Length, "number")} for {Counted(probabilities.Length, "stage")}; give one for each of --stages");
        }

        var target = new SalesTarget
        {
            Deals = Whole("--deals", "4"),
            Stages = [.. probabilities.Zip(meetings, (probability, count) => new TargetStage(probability, count))],
            Workdays = Number("--workdays", "66"),
            AbsenceDays = Number("--absence", "6", fallback: 0),
            HoursPerDay = Number("--hours-per-day", "7.5"),
            SellingShare = Number("--selling-share", "0.45"),
            HoursOwed = Number("--hours-owed", "20", fallback: 0),
            HoursPerMeeting = Number("--hours-per-meeting", "4"),
            StagesBeforeValidation = textOf("--validated-after") is null ? Math.Min(1, probabilities.Length) : Whole("--validated-after", "1"),
        };
        ThrowIfAny();
        CheckRanges(target);
        return new("", null, target, [.. target.Stages.Select((_, place) => $"Stage {place + 1}")], textOf("--validated-after") is not null);
    }

    private void CheckRanges(SalesTarget target)
    {
        if (Attainability.Of(target).Flaw is var flaw and not TargetFlaw.None)
        {
            Report(OptionOf(FlawText.FigureOf(flaw)), FlawText.Reason(flaw, target));
        }

        ThrowIfAny();
    }

    /// <remarks><c>hoursPerDay</c> in a file is <c>--hours-per-day</c> here.</remarks>
    private static string OptionOf(string figure) =>
        "--" + string.Concat(figure.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString()));

    private decimal[] Numbers(string option, string example)
    {
        if (textOf(option) is not { } text)
        {
            Report(option, $"it is missing; give a number for each stage, for example {option} {example}");
            return [];
        }

        var numbers = new List<decimal>();
        foreach (var part in text.Split(','))
        {
            if (TryRead(part, out var number))
            {
                numbers.Add(number);
            }
            else
            {
                Report(option, $"'{part}' is not a number; part numbers by commas and write decimals with a point, for example {option} {example}");
            }
        }

        return [.. numbers];
    }

    private decimal Number(string option, string example, decimal? fallback = null)
    {
        if (textOf(option) is not { } text)
        {
            return fallback ?? Missing(option, example);
        }

        return TryRead(text, out var number) ? number : Unreadable(option, text, $"a number; write decimals with a point, for example {option} {example}");
    }

    private int Whole(string option, string example)
    {
        if (textOf(option) is not { } text)
        {
            return (int)Missing(option, example);
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : (int)Unreadable(option, text, $"a whole number, for example {option} {example}");
    }

    private decimal Missing(string option, string example)
    {
        Report(option, $"it is missing; give it, for example {option} {example}");
        return 0;
    }

    private decimal Unreadable(string option, string text, string expected)
    {
        Report(option, $"'{text}' is not {expected}");
        return 0;
    }

    private static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private void Report(string option, string reason) => problems.Add(new InputProblem(option, reason));

    private void ThrowIfAny()
    {
        if (problems.Count > 0)
        {
            throw new UnusableInputException(problems);
        }
    }
}
