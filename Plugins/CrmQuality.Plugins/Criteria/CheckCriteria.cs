using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Before a criteria set or criterion is saved: checks it against the environment's tables, columns and options.</summary>
public sealed class CheckCriteria(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new CheckedDraft(context).Apply();
}
