using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Waivers;

/// <summary>Before a decision on a waiver is changed or deleted: it stays, unless its waiver goes too.</summary>
public sealed class KeepDecision(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context)
    {
        if (!context.IsCausedBy("Delete", WaiverColumns.Table) && !context.IsCausedBy("Delete", OpportunityColumns.Table))
        {
            throw new RequestRefusal(context).Of(RequestFlaw.DecisionFixed);
        }
    }
}
