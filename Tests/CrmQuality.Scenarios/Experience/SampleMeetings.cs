using System;
using Microsoft.Xrm.Sdk;
using static CrmQuality.Scenarios.Experience.SamplePipeline;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Meetings, waste, targets and what they rest on.</summary>
internal static class SampleMeetings
{
    private const int Unconfirmed = 0;
    private const int Held = 1;
    private const int Cancelled = 3;
    private const int Exposure = 0;
    private const int Settled = 1;

    public static void AddTo(SamplePipeline sample)
    {
        AddMeetings(sample);
        AddWaste(sample);
        AddSnapshots(sample);
        AddTargets(sample);
        sample.Add(new Entity("crmq_stageprobability") { ["crmq_name"] = "qualify", ["crmq_stage"] = "Qualify", ["crmq_sequence"] = 1, ["crmq_probability"] = 40m });
        sample.Add(new Entity("crmq_stageprobability") { ["crmq_name"] = "former", ["crmq_stage"] = "Former", ["crmq_sequence"] = 2, ["crmq_probability"] = 40m }, state: (1, 2));
        sample.Add(new Entity("crmq_costrate") { ["crmq_name"] = "everybody", ["crmq_hourly"] = 65m, ["crmq_validfrom"] = Day(-400) });
    }

    private static void AddMeetings(SamplePipeline sample)
    {
        AddMeeting(sample, "planned", sample.Ann, -10, Held, isPlanned: true);
        AddMeeting(sample, "unplanned", sample.Ann, -12, Held, isPlanned: false, "valid");
        AddMeeting(sample, "internal", sample.Ann, -11, Held, isPlanned: true, isInternal: true);
        AddMeeting(sample, "coming", sample.Ann, 3, Unconfirmed, isPlanned: true);
        AddMeeting(sample, "unconfirmed", sample.Bo, -2, Unconfirmed, isPlanned: true);
        AddMeeting(sample, "cancelled", sample.Bo, -4, Cancelled, isPlanned: true);
        AddMeeting(sample, "long ago", sample.Ann, -430, Held, isPlanned: false);
    }

    private static void AddMeeting(SamplePipeline sample, string name, Guid rep, int day, int outcome, bool isPlanned, string? opportunity = null, bool isInternal = false) => sample.Add(
        new Entity("crmq_meetingcheck")
        {
            ["crmq_name"] = name,
            ["crmq_key"] = name,
            ["crmq_repid"] = User(rep),
            ["crmq_startson"] = Moment(day),
            ["crmq_endson"] = Moment(day).AddHours(1),
            ["crmq_outcome"] = Option(outcome),
            ["crmq_plannedahead"] = isPlanned,
            ["crmq_isinternal"] = isInternal,
            ["crmq_opportunityid"] = opportunity is null ? null : sample.Row("opportunity", opportunity),
        },
        rep);

    private static void AddWaste(SamplePipeline sample)
    {
        AddWaste(sample, "no-show", sample.Ann, -10, Settled, 1, 100m, "valid");
        AddWaste(sample, "lost", sample.Bo, -40, Settled, 3, 50m);
        AddWaste(sample, "open", sample.Ann, -10, Exposure, 0, 30m);
        AddWaste(sample, "long ago", sample.Ann, -430, Settled, 1, 70m);
    }

    private static void AddWaste(SamplePipeline sample, string name, Guid rep, int day, int type, int reason, decimal amount, string? opportunity = null) => sample.Add(
        new Entity("crmq_wasteentry")
        {
            ["crmq_name"] = name,
            ["crmq_key"] = name,
            ["crmq_repid"] = User(rep),
            ["crmq_day"] = Day(day),
            ["crmq_type"] = Option(type),
            ["crmq_reason"] = Option(reason),
            ["crmq_amount"] = amount,
            ["crmq_failedcriterion"] = "FLOOR",
            ["crmq_opportunityid"] = opportunity is null ? null : sample.Row("opportunity", opportunity),
        },
        rep);

    private static void AddSnapshots(SamplePipeline sample)
    {
        AddSnapshot(sample, "unvalidated", 2, -1, 100m);
        AddSnapshot(sample, "validated", 3, -1, 300m);
        AddSnapshot(sample, "outside", 1, -1, 700m);
        AddSnapshot(sample, "two months ago", 2, -60, 50m);
    }

    private static void AddSnapshot(SamplePipeline sample, string name, int verdict, int day, decimal weighted) => sample.Add(new Entity("crmq_pipelinesnapshot")
    {
        ["crmq_name"] = name,
        ["crmq_key"] = name,
        ["crmq_day"] = Day(day),
        ["crmq_verdict"] = Option(verdict),
        ["crmq_weighted"] = weighted,
        ["crmq_owneruserid"] = User(sample.Ann),
    });

    private static void AddTargets(SamplePipeline sample)
    {
        AddTarget(sample, "too much", sample.Ann, 30, 3, 257m);
        AddTarget(sample, "right", sample.Bo, 30, 1, 60m);
        AddTarget(sample, "over", sample.Ann, -5, 1, 70m);
    }

    private static void AddTarget(SamplePipeline sample, string name, Guid rep, int ends, int verdict, decimal utilisation) => sample.Add(
        new Entity("crmq_salestarget")
        {
            ["crmq_name"] = name,
            ["crmq_from"] = Day(-60),
            ["crmq_to"] = Day(ends),
            ["crmq_deals"] = 4,
            ["crmq_workdays"] = 66m,
            ["crmq_hoursperday"] = 7.5m,
            ["crmq_sellingshare"] = 45m,
            ["crmq_hourspermeeting"] = 4m,
            ["crmq_verdict"] = Option(verdict),
            ["crmq_utilisation"] = utilisation,
        },
        rep);
}
