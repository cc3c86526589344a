using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>What an event is about.</summary>
public interface IExecutionContext
{
    /// <summary>0 synchronous, 1 asynchronous.</summary>
    int Mode { get; }

    /// <summary>2 in the sandbox.</summary>
    int IsolationMode { get; }

    /// <summary>How many calls deep the event is.</summary>
    int Depth { get; }

    /// <summary>The message.</summary>
    string MessageName { get; }

    /// <summary>The table.</summary>
    string PrimaryEntityName { get; }

    /// <summary>The asynchronous request.</summary>
    Guid? RequestId { get; }

    /// <summary>The second table, or "none".</summary>
    string SecondaryEntityName { get; }

    /// <summary>What was asked.</summary>
    ParameterCollection InputParameters { get; }

    /// <summary>What is answered; filled after the operation.</summary>
    ParameterCollection OutputParameters { get; }

    /// <summary>Values handed on along the pipeline.</summary>
    ParameterCollection SharedVariables { get; }

    /// <summary>The user the plug-in runs as.</summary>
    Guid UserId { get; }

    /// <summary>The user who caused the event.</summary>
    Guid InitiatingUserId { get; }

    /// <summary>The business unit of the user.</summary>
    Guid BusinessUnitId { get; }

    /// <summary>The organization.</summary>
    Guid OrganizationId { get; }

    /// <summary>The unique name of the organization.</summary>
    string OrganizationName { get; }

    /// <summary>The row.</summary>
    Guid PrimaryEntityId { get; }

    /// <summary>The row before, by alias.</summary>
    EntityImageCollection PreEntityImages { get; }

    /// <summary>The row after, by alias.</summary>
    EntityImageCollection PostEntityImages { get; }

    /// <summary>The step.</summary>
    EntityReference OwningExtension { get; }

    /// <summary>One for everything a request causes.</summary>
    Guid CorrelationId { get; }

    /// <summary>Offline client only.</summary>
    bool IsExecutingOffline { get; }

    /// <summary>Offline client only.</summary>
    bool IsOfflinePlayback { get; }

    /// <summary>Whether a failure takes the operation back.</summary>
    bool IsInTransaction { get; }

    /// <summary>The asynchronous operation.</summary>
    Guid OperationId { get; }

    /// <summary>When the operation was created.</summary>
    DateTime OperationCreatedOn { get; }
}
