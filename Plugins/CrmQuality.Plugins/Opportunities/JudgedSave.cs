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

    /// <summary>Judges and writes, or refuses.</summary>
    public void Apply()
    {
        Overwritten.Share(context.Execution, VerdictColumns.DropClientValues(save.Target, save.Stored, VoidedValidation.WritableIn(context)));
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
        var judgement = new SaveJudgement(context, save, snapshot);
        if (judgement.OnlyFreezes)
        {
            Freeze(snapshot, judgement.Row);
            return;
        }

        judgement.RefuseByOwnColumns();
        var assessment = judgement.Assess();
        judgement.RefuseIfDue(assessment);
        if (save.Closes)
        {
            Freeze(snapshot, judgement.Row);
            return;
        }

        Write(snapshot, judgement, assessment);
        context.Trace($"{save.Kind} by {context.Origin}: {assessment.Verdict}, version {assessment.Version}, score {assessment.Score}.");
    }

    private void Write(Snapshot snapshot, SaveJudgement judgement, OpportunityAssessment assessment)
    {
        VerdictColumns.Write(save.Target, save.Id ?? Guid.Empty, assessment, snapshot, judgement.Row);
        ForecastColumns.WriteSunset(save.Target, save.Stored, assessment, snapshot, context.Now);
        CreditColumns.Write(save.Target, judgement.Stored, assessment, context.InitiatingUserId, judgement.PassedBefore);
        ForecastColumns.WriteWeightedRevenue(save.Target, judgement.Stored);
        if (snapshot.HasForecastCategory && context.Origin != SaveOrigin.PriceCalculation)
        {
            ForecastColumns.WriteCategory(save.Target, judgement.Stored, judgement.Cap(assessment));
        }
    }

    /// <summary>Closing keeps the verdict as it reads at that moment; from then on time no longer turns it.</summary>
    private void Freeze(Snapshot snapshot, OpportunityRow row)
    {
        if (VerdictColumns.Read(save.Stored!) is { } stamp)
        {
            var verdict = VerdictReading.At(stamp.Verdict, stamp.ValidUntil, true, context.Now);
            VerdictColumns.WriteStamp(save.Target, stamp.Frozen(verdict), snapshot, row);
            context.Trace($"{save.Kind}: frozen as {verdict}.");
        }
    }
}
