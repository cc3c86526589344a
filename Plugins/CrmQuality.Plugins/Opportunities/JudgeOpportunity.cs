using System;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>Before an opportunity is created or updated: judges it, writes the verdict, caps the forecast or refuses the save.</summary>
public sealed class JudgeOpportunity(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new JudgedSave(context).Apply();

    /// <inheritdoc />
    protected override void OnDefect(LocalPluginContext context, Exception defect) => new UnjudgedSave(context).Apply();
}
