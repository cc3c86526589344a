using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>What a plug-in sees of an event.</summary>
internal sealed class EventContext : IPluginExecutionContext2
{
    private const string NoSecondTable = "none";
    private const int Sandbox = 2;
    private const int Asynchronous = 1;

    private readonly PipelineEvent occurrence;
    private readonly Engine engine;
    private EntityImageCollection? before;
    private EntityImageCollection? after;

    private EventContext(PipelineEvent occurrence, Engine engine, ParameterCollection variables)
    {
        this.occurrence = occurrence;
        this.engine = engine;
        SharedVariables = variables;
        InputParameters = occurrence.Input;
        UserId = occurrence.Caller.UserId;
    }

    public int Mode { get; private init; }

    public int IsolationMode => Sandbox;

    public int Depth => occurrence.Caller.Depth;

    public string MessageName => occurrence.Message;

    public string PrimaryEntityName => occurrence.Table;

    public Guid? RequestId => null;

    public string SecondaryEntityName => NoSecondTable;

    public ParameterCollection InputParameters { get; }

    public ParameterCollection OutputParameters => occurrence.Output;

    public ParameterCollection SharedVariables { get; }

    public Guid UserId { get; private init; }

    public Guid InitiatingUserId => occurrence.Caller.InitiatingUserId;

    public Guid BusinessUnitId => engine.Users.Find(UserId).BusinessUnitId;

    public Guid OrganizationId => engine.OrganizationId;

    public string OrganizationName => Engine.OrganizationName;

    public Guid PrimaryEntityId => occurrence.RowId;

    public EntityImageCollection PreEntityImages => before ??= new EntityImageCollection();

    public EntityImageCollection PostEntityImages => after ??= new EntityImageCollection();

    public EntityReference? OwningExtension { get; private init; }

    public Guid CorrelationId => occurrence.Caller.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; private init; }

    public Guid OperationId { get; private init; }

    public DateTime OperationCreatedOn => occurrence.CreatedOn;

    public int Stage { get; private init; }

    public IPluginExecutionContext? ParentContext { get; private init; }

    public Guid UserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => Guid.Empty;

    public Guid InitiatingUserApplicationId => engine.Users.Find(InitiatingUserId).ApplicationId;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    /// <summary>The event as its children see it.</summary>
    public static EventContext OfOuter(PipelineEvent occurrence) => new(occurrence, occurrence.Engine, new ParameterCollection())
    {
        Stage = Stages.MainOperation,
        ParentContext = occurrence.Caller.Cause,
        IsInTransaction = occurrence.Unit is not null,
    };

    /// <summary>The event as a step sees it, with the row as it is by now.</summary>
    public static EventContext Of(PipelineEvent occurrence, Step step, Row? row)
    {
        var isOuter = step.Stage == Stages.PreValidation || !occurrence.HasOuter;
        return new EventContext(occurrence, occurrence.Engine, isOuter ? occurrence.Outer.SharedVariables : occurrence.SharedVariables)
        {
            Stage = step.Stage,
            ParentContext = isOuter ? occurrence.Caller.Cause : occurrence.Outer,
            IsInTransaction = occurrence.Unit is not null,
            UserId = step.ImpersonatedUserId ?? occurrence.Caller.UserId,
            OwningExtension = new EntityReference("sdkmessageprocessingstep", step.Id),
            before = Images.Before(step, occurrence.Before),
            after = Images.After(step, row),
        };
    }

    /// <summary>The event as the asynchronous queue hands it to a plug-in: outside the transaction, with a copy of the variables.</summary>
    public static EventContext Of(AsyncJob job) => new(job.Event, job.Event.Engine, job.Variables)
    {
        Mode = Asynchronous,
        Stage = job.Step.Stage,
        ParentContext = job.Event.HasOuter ? job.Event.Outer : job.Event.Caller.Cause,
        UserId = job.Step.ImpersonatedUserId ?? job.Event.Caller.UserId,
        OwningExtension = new EntityReference("sdkmessageprocessingstep", job.Step.Id),
        before = Images.Before(job.Step, job.Event.Before),
        after = Images.After(job.Step, job.After),
        OperationId = job.Id,
    };
}
