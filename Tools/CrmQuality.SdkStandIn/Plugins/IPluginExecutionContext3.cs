using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Adds who signed in.</summary>
public interface IPluginExecutionContext3 : IPluginExecutionContext2
{
    /// <summary>The user who signed in, also when the caller impersonates another one.</summary>
    Guid AuthenticatedUserId { get; }
}
