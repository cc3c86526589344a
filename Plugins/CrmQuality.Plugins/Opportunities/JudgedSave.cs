using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>One save of an opportunity and what the criteria make of it.</summary>
internal sealed class JudgedSave(LocalPluginContext context)
{
    private const int English = 1033;
    private readonly OpportunitySave save = new(context);

    /// <summary>The row of a failed judgement is saved all the same, and says that it has no verdict.</summary>
    public static void MarkNotEvaluated(LocalPluginContext context) =>
        VerdictColumns.WriteNotEvaluated(context.Target, AssessmentText.Defect(English));

    /// <summary>Judges and writes, or refuses.</summary>
    public void Apply()
    {
        VerdictColumns.DropClientValues(save.Target);
        if (save.IsClosed)
        {
            context.Trace("Closed: the verdict is frozen.");
            return;
        }

        if (context.Snapshot is not { } snapshot)
        {
            context.Trace("No criteria are published: not evaluated.");
            VerdictColumns.WriteNotEvaluated(save.Target, AssessmentText.NoSnapshot(English));
            return;
        }

        Judge(snapshot);
        EvaluationId.Share(context.Execution, Guid.NewGuid());
    }

    private void Judge(Snapshot snapshot)
    {
        var row = new OpportunityRow(snapshot, save.Target, save.Stored, context.Now);
        var assessment = Assessor.Assess(snapshot, row, context.Now);
        var enforcement = new Enforcement(snapshot, save.Kind, context.Origin);
        new Refusal(context, snapshot).ThrowIfAny(save.Name, save.Kind, Refusing(snapshot, enforcement, assessment));
        if (save.Closes)
        {
            Freeze(snapshot, row);
            return;
        }

        Write(snapshot, row, assessment, enforcement);
        context.Trace($"{save.Kind} by {context.Origin}: {assessment.Verdict}, version {assessment.Version}, score {assessment.Score}.");
    }

    private System.Collections.Generic.IReadOnlyList<Domain.Criteria.Criterion> Refusing(
        Snapshot snapshot, Enforcement enforcement, OpportunityAssessment assessment)
    {
        var before = save.Stored is null ? null : new OpportunityRow(snapshot, save.Stored, save.Stored, context.Now);
        return enforcement.Refusing(assessment, before, snapshot.Calendar.DayOf(context.Now));
    }

    private void Write(Snapshot snapshot, OpportunityRow row, OpportunityAssessment assessment, Enforcement enforcement)
    {
        VerdictColumns.Write(save.Target, assessment, snapshot, row);
        CreditColumns.Write(save.Target, save.Stored, assessment, context.InitiatingUserId);
        ForecastColumns.WriteWeightedRevenue(save.Target, save.Stored);
        if (snapshot.HasForecastCategory && context.Origin != SaveOrigin.PriceCalculation)
        {
            ForecastColumns.WriteCategory(save.Target, save.Stored, enforcement.Cap(assessment));
        }
    }

    /// <summary>Closing keeps the verdict as it reads at that moment; from then on time no longer turns it.</summary>
    private void Freeze(Snapshot snapshot, OpportunityRow row)
    {
        if (VerdictColumns.Read(save.Stored!) is { } stamp)
        {
            var verdict = VerdictReading.At(stamp.Verdict, stamp.ValidUntil, true, context.Now);
            VerdictColumns.WriteStamp(save.Target, stamp with { Verdict = verdict, ValidUntil = null }, snapshot, row);
            context.Trace($"{save.Kind}: frozen as {verdict}.");
        }
    }
}
