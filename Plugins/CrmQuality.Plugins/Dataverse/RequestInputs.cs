using System;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Parameters of custom APIs that hold rows.</summary>
internal static class RequestInputs
{
    /// <summary>The id of the row that a parameter names; null when the caller left it out.</summary>
    public static Guid? InputId(this LocalPluginContext context, string name) => context.Input<EntityReference>(name)?.Id;
}
