using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>One save of an opportunity before its transaction begins.</summary>
internal sealed class ScreenedSave(LocalPluginContext context)
{
    /// <summary>Refuses early, and hands on what it read. Inside a transaction the judging step does it all.</summary>
    public void Apply()
    {
        if (context.IsInTransaction)
        {
            return;
        }

        var save = new OpportunitySave(context);
        if (!save.IsClosed && context.Snapshot is { } snapshot)
        {
            var judgement = new SaveJudgement(context, save, snapshot);
            if (!judgement.OnlyFreezes)
            {
                judgement.RefuseIfDue(judgement.Assess());
                judgement.HandOn();
            }
        }
    }
}
