using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Criteria;

/// <summary>Custom API <c>crmq_Health</c>: whether everything judges as it was published, and the repair of what does not.</summary>
public sealed class CheckHealth : CustomApi
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new HealthCheck(context).Answer();
}
