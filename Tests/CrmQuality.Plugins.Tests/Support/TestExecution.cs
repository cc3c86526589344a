using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Support;

/// <summary>An execution context whose facts a test sets.</summary>
internal sealed class TestExecution : IPluginExecutionContext2
{
    public int Stage { get; set; } = 20;

    public IPluginExecutionContext ParentContext { get; set; } = null!;

    public int Mode { get; set; }

    public int IsolationMode => 2;

    public int Depth => 1;

    public string MessageName { get; set; } = "";

    public string PrimaryEntityName { get; set; } = "";

    public Guid? RequestId => null;

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; } = new();

    public ParameterCollection OutputParameters { get; } = new();

    public ParameterCollection SharedVariables { get; } = new();

    public Guid UserId { get; set; } = Some.Rep;

    public Guid InitiatingUserId { get; set; } = Some.Rep;

    public Guid BusinessUnitId => Guid.Empty;

    public Guid OrganizationId => Guid.Empty;

    public string OrganizationName => "test";

    public Guid PrimaryEntityId { get; set; }

    public EntityImageCollection PreEntityImages { get; } = new();

    public EntityImageCollection PostEntityImages { get; } = new();

    public EntityReference OwningExtension => null!;

    public Guid CorrelationId => Guid.Empty;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; set; } = true;

    public Guid OperationId { get; set; } = new("99999999-9999-9999-9999-999999999999");

    public DateTime OperationCreatedOn { get; set; } = Some.Now;

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId { get; set; }

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;
}
