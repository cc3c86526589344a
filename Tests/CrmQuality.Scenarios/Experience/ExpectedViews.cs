using System;
using System.Collections.Generic;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Every view of the solution with the rows of the sample pipeline that it must show, and with no other.</summary>
internal static class ExpectedViews
{
    private const string AnnsUnvalidated = "unvalidated|omitted|lapsed|waiver lapsed|blank|faulty|parked";
    private const string AnnsInForce = "valid|unvalidated|omitted|waived|outside|blank|faulty|parked";

    public static IReadOnlyList<ExpectedView> All { get; } =
    [
        Opportunities("My opportunities to validate", AnnsUnvalidated, sample => sample.Ann),
        Opportunities("My open pipeline, verdict in force", AnnsInForce, sample => sample.Ann),
        Opportunities("My validations that expire soon", "waived", sample => sample.Ann),
        Opportunities("My validations of this month", "valid|won valid", sample => sample.Ann),
        Opportunities("Unvalidated in the forecast", "unvalidated|lapsed|waiver lapsed|blank|faulty|parked|expired"),
        Opportunities("Unvalidated share of committed", "lapsed"),
        Opportunities("Committed, verdict in force", "valid"),
        Opportunities("Would we admit it today?", "lapsed|omitted|parked"),
        Opportunities("Validations that expire soon", "waived"),
        Opportunities("Expired", "expired|lapsed|waiver lapsed"),
        Opportunities("Waived", "waived"),
        Opportunities("Validated this month", "valid|won valid"),
        Opportunities("Validated in the last twelve months", "valid|won valid|lapsed"),
        Opportunities("Zombies", "faulty|parked"),
        Opportunities("Not evaluated", "blank|faulty"),
        Opportunities("My team's open pipeline", AnnsInForce + "|lapsed|waiver lapsed", sample => sample.Mia),
        Opportunities("My team's opportunities to validate", AnnsUnvalidated, sample => sample.Mia),
        Opportunities("Open pipeline, verdict in force", AnnsInForce + "|expired|old"),
        Opportunities("Counts in the forecast, next 12 months", "valid|waived|outside|old"),
        Opportunities("Does not count in the forecast, next 12 months", "lapsed|unvalidated|omitted|parked|expired"),
        Opportunities("Won unvalidated this year", "won raw"),
        Opportunities("Given up with a polite no, last 12 months", "polite"),
        new("crmq_attestation", "My answers", "yes|in progress") { User = sample => sample.Ann },
        new("crmq_attestation", "Answers with weak or missing evidence", "weak"),
        new("crmq_attestation", "Answers in progress", "in progress"),
        new("crmq_attestation", "Answers of the opportunity", "yes|weak") { Of = ("crmq_opportunityid", "opportunity", "valid") },
        new("crmq_waiver", "My waivers", "asked") { User = sample => sample.Ann },
        new("crmq_waiver", "Waivers to decide on", "asked"),
        new("crmq_waiver", "Approved waivers in force", "approved"),
        new("crmq_waiver", "Waivers of the opportunity", "asked") { Of = ("crmq_opportunityid", "opportunity", "unvalidated") },
        new("crmq_waiverdecision", "Decisions on the waiver", "on approved") { Of = ("crmq_waiverid", "crmq_waiver", "approved") },
        new("crmq_criteriaset", "Published criteria sets", "published"),
        new("crmq_criteriaset", "Criteria sets never published", "draft"),
        new("crmq_criterion", "Criteria of the set", "one|two") { Of = ("crmq_criteriasetid", "crmq_criteriaset", "published") },
        new("crmq_criterion", "Criteria due for review", "one"),
        new("crmq_criterion", "Criteria that block", "one"),
        new("crmq_criteriontranslation", "Translations of the criterion", "one in English") { Of = ("crmq_criterionid", "crmq_criterion", "one") },
        new("crmq_snapshot", "Live version", "live"),
        Events("Refused attempts, last 90 days", "refused"),
        Events("Close dates moved, last 90 days", "pushed"),
        Events("Not moved to another stage for 90 days", "created and still"),
        Events("Overwritten by CrmQuality, last 90 days", "overwritten"),
        Events("Validations voided, last 12 months", "voided"),
        Events("Events of the opportunity", "created and still|pushed|pushed before") with { Of = ("crmq_opportunityid", "opportunity", "lapsed") },
        Meetings("Meetings held, last 12 months", "planned|unplanned|unconfirmed"),
        Meetings("Unplanned meetings, last 12 months", "unplanned"),
        Meetings("My coming meetings", "coming", sample => sample.Ann),
        Meetings("Meetings to confirm", "unconfirmed"),
        Meetings("Meetings of the opportunity", "unplanned") with { Of = ("crmq_opportunityid", "opportunity", "valid") },
        Waste("Waste", "no-show|lost|long ago"),
        Waste("Settled waste, last 12 months", "no-show|lost"),
        Waste("Exposure", "open"),
        Waste("My waste, last 12 months", "no-show") with { User = sample => sample.Ann },
        Waste("Waste of the opportunity", "no-show") with { Of = ("crmq_opportunityid", "opportunity", "valid") },
        new("crmq_pipelinesnapshot", "Judged pipeline, last four weeks", "unvalidated|validated"),
        new("crmq_pipelinesnapshot", "Not validated, last four weeks", "unvalidated"),
        new("crmq_salestarget", "Targets at risk", "too much"),
        new("crmq_salestarget", "Targets of this period", "too much|right"),
        new("crmq_salestarget", "My targets", "too much") { User = sample => sample.Ann },
        new("crmq_stageprobability", "Stage probabilities in order", "qualify"),
    ];

    private static ExpectedView Opportunities(string view, string rows, Func<SamplePipeline, Guid>? user = null) => new("opportunity", view, rows) { User = user };

    private static ExpectedView Events(string view, string rows) => new("crmq_pipelineevent", view, rows);

    private static ExpectedView Meetings(string view, string rows, Func<SamplePipeline, Guid>? user = null) => new("crmq_meetingcheck", view, rows) { User = user };

    private static ExpectedView Waste(string view, string rows) => new("crmq_wasteentry", view, rows);
}
