using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Before a published version is created, changed or deleted: only publishing may.</summary>
public sealed class KeepSnapshot(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context)
    {
        if (!context.IsCausedBy("crmq_PublishCriteriaSet"))
        {
            throw new InvalidPluginExecutionException("Published versions do not change. Publish, pause or bring a version back with crmq_PublishCriteriaSet.");
        }
    }
}
