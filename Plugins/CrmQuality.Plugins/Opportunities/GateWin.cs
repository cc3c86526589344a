using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>Before an opportunity's closing activity is created: refuses a win that a block criterion does not let through.</summary>
public sealed class GateWin(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new GatedWin(context).Apply();
}
