using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>A save that an error of ours left without a judgement: it goes through, says so and stays out of the forecast; or it stops where a set wants that.</summary>
/// <remarks>Makes no call but for the language of a refusal: what failed may have been a call.</remarks>
internal sealed class UnjudgedSave(LocalPluginContext context)
{
    private const int English = 1033;

    /// <summary>Marks or refuses.</summary>
    /// <exception cref="InvalidPluginExecutionException">A published set fails closed.</exception>
    public void Apply()
    {
        var snapshot = context.ConfiguredSnapshot;
        VerdictColumns.DropClientValues(context.Target, null, VoidedValidation.WritableIn(context));
        VerdictColumns.WriteNotEvaluated(context.Target, AssessmentText.Defect(snapshot?.Language ?? English));
        if (snapshot is { Paused: false } && OpportunitySave.IsKnown(context))
        {
            RefuseOrCap(snapshot, new OpportunitySave(context));
        }
    }

    private void RefuseOrCap(Snapshot snapshot, OpportunitySave save)
    {
        var mayRefuse = context.Origin == SaveOrigin.Interactive && save.Kind is not (SaveKind.Lose or SaveKind.Reevaluation);
        if (mayRefuse && snapshot.Sets.Any(set => set.FailsClosed))
        {
            throw new InvalidPluginExecutionException(RefusalText.Defect(save.Name, UserLanguage.Of(context, context.InitiatingUserId, snapshot.Language)));
        }

        if (snapshot.HasForecastCategory && !save.Closes && !save.IsClosed)
        {
            ForecastColumns.WriteCategory(save.Target, save.Stored, CapOf(snapshot));
        }
    }

    /// <remarks>Which set would have judged is not known: the strictest of those that cap what has no verdict.</remarks>
    private static ForecastCategory? CapOf(Snapshot snapshot)
    {
        ForecastCategory? cap = null;
        foreach (var set in snapshot.Sets)
        {
            cap = set.CapsUnvalidated ? ForecastCap.Stricter(cap, set.CapAt) : cap;
        }

        return cap;
    }
}
