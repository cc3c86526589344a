using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Csv;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waste;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Waste;

/// <summary>Reads a file of meetings and posts each to a ledger of its own, as it stands on the day of the report.</summary>
internal sealed class WasteRun(WasteRequest request)
{
    /// <summary>What a report is parted by.</summary>
    internal static readonly WasteDimension[] Dimensions =
        [WasteDimension.Rep, WasteDimension.Source, WasteDimension.Segment, WasteDimension.FailedCriterion, WasteDimension.Reason, WasteDimension.Month];

    private readonly NameRegister people = new();
    private readonly List<MeetingRow> rows = [];
    private readonly List<WasteEntry> entries = [];

    /// <summary>The report.</summary>
    /// <exception cref="UnusableInputException">The file cannot be used.</exception>
    public WasteReport Run()
    {
        using var file = new CsvRows(request.File, request.Delimiter);
        var reader = new MeetingReader(file, request.Rate, people);
        var rejected = Read(file, reader);
        var meetings = rows.GroupBy(row => row.Meeting.Key, StringComparer.Ordinal).Select(One).ToList();
        var asOf = new AsOf(AsOfDay().Plus(1).Start.AddTicks(-1), OrganizationCalendar.Utc);
        var hours = HoursSplit.None;
        foreach (var row in meetings)
        {
            var cost = MeetingCost.Of(row.Meeting, request.Rate);
            entries.AddRange(new LedgerPosting([], asOf).Of(row.Meeting, cost, row.Subject));
            hours = hours.Plus(WasteBalance.Of(row.Meeting, row.Subject, asOf.Utc), cost);
        }

        return Report(meetings, hours, asOf) with { Rejected = rejected, UnusedColumns = reader.Columns.Unused, KnowsPurpose = reader.Columns.KnowPurpose };
    }

    private Rejection Read(CsvRows file, MeetingReader reader)
    {
        using var rejected = new RejectedRows(request.File, file.Header, request.Delimiter, Rejection.None);
        while (file.Read())
        {
            var row = reader.Read();
            if (reader.Fault is { } fault)
            {
                rejected.Add(file.Fields, file.Row, fault.Column, fault.Reason);
            }
            else
            {
                rows.Add(row);
            }
        }

        return rows.Count > 0
            ? rejected.Rejection
            : throw new UnusableInputException(new InputProblem(request.File, rejected.Rejection is { File: { } where } ? $"no row can be used; see {where}" : "the file has no meeting"));
    }

    private static MeetingRow One(IEnumerable<MeetingRow> copies)
    {
        var all = copies.ToList();
        var one = MeetingCopies.One(all.ConvertAll(row => row.Meeting));
        return all.Single(row => row.Meeting == one);
    }

    /// <remarks>Without one given, the latest day on which anything of the file happened.</remarks>
    private Day AsOfDay() => request.AsOf ?? rows
        .SelectMany(row => new Day?[] { Day.Of(row.Meeting.End), row.Subject?.ClosedOn, row.Subject?.ValidatedOn, row.Subject?.VoidedOn })
        .Max()!.Value;

    private WasteReport Report(List<MeetingRow> meetings, HoursSplit hours, AsOf asOf)
    {
        var withCustomers = meetings.Where(row => row.Subject is not null && WasteBalance.Of(row.Meeting, row.Subject, asOf.Utc).Reason != WasteReason.NotHeld).ToList();
        var won = withCustomers.Where(row => row.Subject!.State == SubjectState.Won).ToList();
        var wins = Distinct(won);
        var cost = withCustomers.Sum(row => MeetingCost.Of(row.Meeting, request.Rate).Amount!.Value);
        return new WasteReport
        {
            Source = Path.GetFileName(request.File),
            AsOf = asOf.Today,
            Currency = request.Currency,
            Persons = request.Persons,
            Meetings = meetings.Count,
            Copies = rows.Count - meetings.Count,
            Rejected = Rejection.None,
            UnusedColumns = [],
            KnowsPurpose = true,
            Total = WasteSums.Total(entries),
            Hours = hours,
            Cost = cost,
            CostPerValidated = WasteRatios.CostPer(cost, Distinct(withCustomers.Where(row => row.Subject!.ValidatedOn is not null))),
            CostPerWin = WasteRatios.CostPer(cost, wins),
            DisplacedDeals = WasteRatios.DisplacedDeals(hours.Wasted, won.Sum(row => MeetingCost.Of(row.Meeting, request.Rate).Hours), wins),
            Lines = Dimensions.ToDictionary(dimension => dimension, LinesOf),
        };
    }

    private IReadOnlyList<WasteLine> LinesOf(WasteDimension dimension) =>
        [.. WasteSums.By(entries, dimension, request.Persons).Select(line => line with { Key = people.NameOf(line.Key) })];

    private static int Distinct(IEnumerable<MeetingRow> meetings) => meetings.Select(row => row.Subject!.Id).Distinct().Count();
}
