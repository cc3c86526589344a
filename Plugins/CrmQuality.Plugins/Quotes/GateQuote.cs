using System;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Quotes;

/// <summary>Before a quote is created for an opportunity or moved to one: refuses what a block criterion does not let through.</summary>
public sealed class GateQuote(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new GatedQuote(context).Apply();

    /// <inheritdoc />
    protected override void OnDefect(LocalPluginContext context, Exception defect) => new UnjudgedQuote(context).Apply(defect);
}
