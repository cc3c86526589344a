using System;
using Microsoft.Xrm.Sdk;
using static CrmQuality.Scenarios.Experience.SamplePipeline;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Opportunities of every verdict: in force and lapsed, young and old, dated and undated, open and closed.</summary>
internal static class SampleOpportunities
{
    private const int NotEvaluated = 0;
    private const int OutOfScope = 1;
    private const int Unvalidated = 2;
    private const int Validated = 3;
    private const int Waived = 4;
    private const int Expired = 5;
    private const int Pipeline = 1;
    private const int BestCase = 2;
    private const int Committed = 3;
    private const int Omitted = 4;

    public static void AddTo(SamplePipeline sample)
    {
        AddOpen(sample);
        AddClosed(sample);
    }

    private static void AddOpen(SamplePipeline sample)
    {
        Add(sample, Row("valid", Validated, 1_000, -10, 30, Committed, validUntil: 60, first: -5, credited: sample.Ann));
        Add(sample, Row("lapsed", Validated, 2_000, -200, 40, Committed, validUntil: -1, first: -190, credited: sample.Bo));
        Add(sample, Row("unvalidated", Unvalidated, 3_000, -3, 20, BestCase));
        Add(sample, Row("omitted", Unvalidated, 400, -100, 20, Omitted));
        Add(sample, Row("waived", Waived, 500, -20, 50, Pipeline, validUntil: 10));
        Add(sample, Row("waiver lapsed", Waived, 600, -20, 400, Pipeline, validUntil: -2));
        Add(sample, Row("outside", OutOfScope, 700, -400, 15, Pipeline));
        Add(sample, Row("blank", null, 80, -1, null, null));
        Add(sample, Row("faulty", NotEvaluated, 90, -300, -30, null));
        Add(sample, Row("parked", Unvalidated, 100, -250, 10, null, sunset: -1));
        Add(sample, Row("expired", Expired, 1_100, -30, 5, Pipeline), sample.Bo);
        Add(sample, Row("old", Validated, 1_200, -500, 60, Pipeline, validUntil: 100, first: -430, credited: sample.Bo), sample.Bo);
    }

    private static void AddClosed(SamplePipeline sample)
    {
        Add(sample, Closed("won raw", Unvalidated, -10), state: (1, 3));
        Add(sample, Closed("won before", Unvalidated, -200), state: (1, 3));
        var won = Closed("won valid", Validated, -10);
        won["crmq_firstvalidatedon"] = Moment(-12);
        won["crmq_creditedtoid"] = User(sample.Ann);
        Add(sample, won, state: (1, 3));
        var polite = Closed("polite", Unvalidated, -10);
        polite["crmq_noreason"] = Option(1);
        Add(sample, polite, state: (2, 4));
        Add(sample, Closed("lost", Unvalidated, -10), state: (2, 4));
    }

    private static void Add(SamplePipeline sample, Entity row, Guid? owner = null, (int State, int Status)? state = null) => sample.Add(row, owner ?? sample.Ann, state);

    private static Entity Closed(string name, int verdict, int closed)
    {
        var row = Row(name, verdict, 50, -250, closed, Pipeline);
        row["actualclosedate"] = Day(closed);
        return row;
    }

    /// <summary>An opportunity; the weighted revenue is half the estimated one.</summary>
    private static Entity Row(
        string name, int? verdict, decimal value, int created, int? closes, int? category, int? validUntil = null, int? first = null, Guid? credited = null, int? sunset = null)
    {
        var row = new Entity("opportunity")
        {
            ["name"] = name,
            ["estimatedvalue"] = new Money(value),
            ["crmq_weightedrevenue"] = new Money(value / 2),
            ["overriddencreatedon"] = Moment(created),
        };
        row["estimatedclosedate"] = closes is { } day ? Day(day) : null;
        row["crmq_verdict"] = verdict is { } said ? Option(said) : null;
        row["crmq_ownforecastcategory"] = category is { } own ? Option(own) : null;
        row["crmq_validuntil"] = validUntil is { } until ? Moment(until) : null;
        row["crmq_firstvalidatedon"] = first is { } validated ? Moment(validated) : null;
        row["crmq_creditedtoid"] = credited is { } rep ? User(rep) : null;
        row["crmq_sunseton"] = sunset is { } parked ? Moment(parked) : null;
        return row;
    }
}
