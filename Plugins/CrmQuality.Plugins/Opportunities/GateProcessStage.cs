using System;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Opportunities;

/// <summary>Before a business process flow moves its opportunity to another stage: refuses what a stage-exit criterion does not let out of the one it leaves.</summary>
/// <remarks>Registered on request, on the tables of an organisation's own flows.</remarks>
public sealed class GateProcessStage(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new GatedStage(context).Apply();

    /// <inheritdoc />
    protected override void OnDefect(LocalPluginContext context, Exception defect) => new UnjudgedGate(context).RefuseIfClosed();
}
