using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Before a criteria set or criterion is saved: checks it against the environment. Before a set is deleted: keeps it while it is live.</summary>
public sealed class CheckCriteria(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context)
    {
        if (context.IsDelete)
        {
            new DeletedSet(context).Apply();
            return;
        }

        new CheckedDraft(context).Apply();
    }
}
