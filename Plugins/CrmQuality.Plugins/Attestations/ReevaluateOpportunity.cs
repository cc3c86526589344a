using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Attestations;

/// <summary>After an answer or waiver was created, changed or deleted: has its opportunity judged again.</summary>
public sealed class ReevaluateOpportunity(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => Reevaluation.Ask(context);
}
