using System.Collections.Generic;
using System.Globalization;
using CrmQuality.Cli.Input;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Waste;

/// <summary>Reads what the arguments of the command say.</summary>
internal sealed class WasteArguments
{
    private readonly List<InputProblem> problems = [];

    /// <summary>The request.</summary>
    /// <param name="file">The file of meetings.</param>
    /// <param name="rate">Of an hour, as written.</param>
    /// <param name="kilometreRate">Of a kilometre, as written; null where none was given.</param>
    /// <param name="asOf">The day, as written; null for the latest of the file.</param>
    /// <param name="persons">How much to say about persons, as written.</param>
    /// <param name="delimiter">What stands between two fields, as written.</param>
    /// <exception cref="UnusableInputException">Arguments are missing or cannot be read; all of them are named.</exception>
    public static WasteRequest Read(string file, string? rate, string? kilometreRate, string? asOf, string? persons, string? delimiter)
    {
        var arguments = new WasteArguments();
        var request = new WasteRequest(file, new CostRate
        {
            Hourly = arguments.Rate("--rate", rate ?? "", "65"),
            PerKilometre = kilometreRate is null ? null : arguments.Rate("--km-rate", kilometreRate, "0.57"),
        })
        {
            AsOf = arguments.AsOf(asOf),
            Persons = arguments.Persons(persons),
            Delimiter = arguments.Delimiter(delimiter),
        };
        return arguments.problems.Count == 0 ? request : throw new UnusableInputException(arguments.problems);
    }

    private CurrencyAmount Rate(string option, string text, string example)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rate) || rate < 0 || rate > MeetingLimits.Money)
        {
            var found = text.Length == 0 ? "it is missing" : $"'{text}' is not a rate";
            Report(option, $"{found}; give a number from 0 to {MeetingLimits.Money} with a decimal point, for example {option} {example}");
        }

        return CurrencyAmount.OfBase(rate);
    }

    private Day? AsOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!Day.TryParse(text, out var day))
        {
            Report("--as-of", $"'{text}' is not a date; write it as yyyy-MM-dd, for example --as-of 2025-03-31");
        }

        return day;
    }

    private PersonView Persons(string? text)
    {
        switch (text)
        {
            case null or "named":
                return PersonView.Named;
            case "anonymous":
                return PersonView.Anonymous;
            case "off":
                return PersonView.Off;
            default:
                Report("--persons", $"'{text}' is not known; use named, anonymous or off");
                return default;
        }
    }

    private char Delimiter(string? text)
    {
        if (text is not (null or "," or ";" or "\\t" or "\t" or "|"))
        {
            Report("--delimiter", $"'{text}' cannot part fields; use , or ; or \\t or |");
        }

        return text is "\\t" or "\t" ? '\t' : text is ";" or "|" ? text[0] : ',';
    }

    private void Report(string option, string reason) => problems.Add(new InputProblem(option, reason));
}
