using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Waste;

/// <summary>What a report on waste is made from.</summary>
/// <param name="File">The CSV file of meetings.</param>
/// <param name="Rate">What an hour and a kilometre cost.</param>
internal sealed record WasteRequest(string File, CostRate Rate)
{
    /// <summary>The character between two fields.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What all amounts are in; only shown.</summary>
    public string Currency { get; init; } = "EUR";

    /// <summary>The day the file was written; null for the latest day in it.</summary>
    public Day? AsOf { get; init; }

    /// <summary>How much is said about single persons.</summary>
    public PersonView Persons { get; init; }
}
