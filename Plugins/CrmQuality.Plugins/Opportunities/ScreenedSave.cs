using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>One save of an opportunity before its transaction begins.</summary>
internal sealed class ScreenedSave(LocalPluginContext context)
{
    /// <summary>Refuses early, and hands on what it read. Inside a transaction the judging step does it all.</summary>
    public void Apply()
    {
        var save = new OpportunitySave(context);
        save.NoteClosing(context);
        if (context.IsInTransaction)
        {
            return;
        }

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
