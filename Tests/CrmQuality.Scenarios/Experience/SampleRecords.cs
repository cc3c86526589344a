using System;
using Microsoft.Xrm.Sdk;
using static CrmQuality.Scenarios.Experience.SamplePipeline;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Criteria, answers, waivers and events around the opportunities.</summary>
internal static class SampleRecords
{
    private const int Created = 0;
    private const int Changed = 1;
    private const int Refused = 5;
    private const int Voided = 6;
    private static readonly (int State, int Status) Inactive = (1, 2);

    public static void AddTo(SamplePipeline sample)
    {
        AddCriteria(sample);
        AddAnswers(sample);
        AddWaivers(sample);
        AddEvents(sample);
    }

    private static void AddCriteria(SamplePipeline sample)
    {
        sample.Add(new Entity("crmq_criteriaset") { ["crmq_name"] = "published", ["crmq_code"] = "P", ["crmq_publishedversion"] = 3 });
        sample.Add(new Entity("crmq_criteriaset") { ["crmq_name"] = "draft", ["crmq_code"] = "D" });
        sample.Add(Criterion(sample, "one", "published", 3, -3));
        sample.Add(Criterion(sample, "two", "published", 2, 60));
        sample.Add(Criterion(sample, "three", "draft", 3, 20), state: Inactive);
        foreach (var criterion in (string[])["one", "two"])
        {
            sample.Add(new Entity("crmq_criteriontranslation") { ["crmq_name"] = $"{criterion} in English", ["crmq_criterionid"] = sample.Row("crmq_criterion", criterion), ["crmq_language"] = 1033 });
        }

        sample.Add(new Entity("crmq_snapshot") { ["crmq_name"] = "live", ["crmq_version"] = 2, ["crmq_islive"] = true });
        sample.Add(new Entity("crmq_snapshot") { ["crmq_name"] = "former", ["crmq_version"] = 1, ["crmq_islive"] = false });
    }

    private static Entity Criterion(SamplePipeline sample, string name, string set, int severity, int review) => new("crmq_criterion")
    {
        ["crmq_name"] = name,
        ["crmq_code"] = name,
        ["crmq_criteriasetid"] = sample.Row("crmq_criteriaset", set),
        ["crmq_severity"] = Option(severity),
        ["crmq_reviewon"] = Day(review),
    };

    private static void AddAnswers(SamplePipeline sample)
    {
        sample.Add(Answer(sample, "yes", "valid", "one", 0, 0), sample.Ann);
        sample.Add(Answer(sample, "weak", "valid", "two", 0, 3), sample.Bo);
        sample.Add(Answer(sample, "in progress", "unvalidated", "one", 1, 0), sample.Ann);
        sample.Add(Answer(sample, "gone", "unvalidated", "two", 1, 1), sample.Ann, Inactive);
    }

    private static Entity Answer(SamplePipeline sample, string name, string opportunity, string criterion, int answer, int flaw) => new("crmq_attestation")
    {
        ["crmq_name"] = name,
        ["crmq_opportunityid"] = sample.Row("opportunity", opportunity),
        ["crmq_criterionid"] = sample.Row("crmq_criterion", criterion),
        ["crmq_answer"] = Option(answer),
        ["crmq_evidenceflaw"] = Option(flaw),
    };

    private static void AddWaivers(SamplePipeline sample)
    {
        sample.Add(Waiver(sample, "asked", "unvalidated", "one", 5, sample.Ann), sample.Ann);
        sample.Add(Waiver(sample, "approved", "waived", "one", 30, sample.Bo), sample.Bo, (0, 284610000));
        sample.Add(Waiver(sample, "over", "waiver lapsed", "two", -5, sample.Bo), sample.Bo, (0, 284610000));
        sample.Add(Waiver(sample, "declined", "expired", "two", 30, sample.Bo), sample.Bo, (1, 284610001));
        foreach (var waiver in (string[])["approved", "over"])
        {
            sample.Add(new Entity("crmq_waiverdecision") { ["crmq_name"] = $"on {waiver}", ["crmq_waiverid"] = sample.Row("crmq_waiver", waiver), ["crmq_decision"] = Option(0) });
        }
    }

    private static Entity Waiver(SamplePipeline sample, string name, string opportunity, string criterion, int until, Guid asked) => new("crmq_waiver")
    {
        ["crmq_name"] = name,
        ["crmq_opportunityid"] = sample.Row("opportunity", opportunity),
        ["crmq_criterionid"] = sample.Row("crmq_criterion", criterion),
        ["crmq_reason"] = "The buyer signs next week",
        ["crmq_until"] = Day(until),
        ["crmq_requestedbyid"] = User(asked),
    };

    private static void AddEvents(SamplePipeline sample)
    {
        Add(sample, "created and still", "lapsed", Created, -200);
        Add(sample, "created and moving", "valid", Created, -120);
        Add(sample, "created and won", "won raw", Created, -250);
        Add(sample, "moving", "valid", Changed, -10, row => row["crmq_previousstage"] = "Qualify");
        Add(sample, "refused", "valid", Refused, -5, row => Refuse(sample, row, 3));
        Add(sample, "refused before", "valid", Refused, -200, row => Refuse(sample, row, 1));
        Add(sample, "pushed", "lapsed", Changed, -7, row => row["crmq_previousclosedate"] = Day(10));
        Add(sample, "pushed before", "lapsed", Changed, -100, row => row["crmq_previousclosedate"] = Day(-20));
        Add(sample, "overwritten", "valid", Changed, -3, row => row["crmq_overwritten"] = "crmq_verdict");
        Add(sample, "voided", "old", Voided, -20, row => row["crmq_creditedtoid"] = User(sample.Bo));
        Add(sample, "voided before", "old", Voided, -430);
    }

    private static void Refuse(SamplePipeline sample, Entity row, int count)
    {
        row["crmq_attempt"] = Option(0);
        row["crmq_criteria"] = "FLOOR";
        row["crmq_userid"] = User(sample.Ann);
        row["crmq_count"] = count;
    }

    private static void Add(SamplePipeline sample, string name, string opportunity, int kind, int day, Action<Entity>? more = null)
    {
        var row = new Entity("crmq_pipelineevent")
        {
            ["crmq_name"] = name,
            ["crmq_evaluationid"] = name,
            ["crmq_opportunityid"] = sample.Row("opportunity", opportunity),
            ["crmq_kind"] = Option(kind),
            ["crmq_occurredon"] = Moment(day),
        };
        more?.Invoke(row);
        sample.Add(row);
    }
}
