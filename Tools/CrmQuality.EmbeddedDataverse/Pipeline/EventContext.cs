using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>What a plug-in sees of an event.</summary>
internal sealed class EventContext : IPluginExecutionContext4
{
    private const string NoSecondTable = "none";
    private const int Sandbox = 2;
    private const int Asynchronous = 1;

    private readonly PipelineEvent occurrence;
    private readonly Engine engine;

    private EventContext(PipelineEvent occurrence, ParameterCollection input, ParameterCollection variables)
    {
        this.occurrence = occurrence;
        engine = occurrence.Engine;
        SharedVariables = variables;
        InputParameters = input;
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

    public EntityImageCollection PreEntityImages { get; private set; } = new();

    public EntityImageCollection PostEntityImages { get; private set; } = new();

    public EntityImageCollection[] PreEntityImagesCollection { get; private set; } = [];

    public EntityImageCollection[] PostEntityImagesCollection { get; private set; } = [];

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

    public Guid AuthenticatedUserId => occurrence.Caller.InitiatingUserId;

    public Guid InitiatingUserApplicationId => engine.Users.Find(InitiatingUserId).ApplicationId;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    /// <summary>The event as its children see it.</summary>
    public static EventContext OfOuter(PipelineEvent occurrence) => new(occurrence, occurrence.Input, new ParameterCollection())
    {
        Stage = Stages.MainOperation,
        ParentContext = occurrence.Caller.Cause,
        IsInTransaction = occurrence.Unit is not null,
    };

    /// <summary>The event as a step sees it, with its rows as they are by now.</summary>
    public static EventContext Of(PipelineEvent occurrence, Step step, Row?[]? rows)
    {
        var isOuter = step.Stage == Stages.PreValidation || !occurrence.HasOuter;
        return new EventContext(occurrence, occurrence.Input, isOuter ? occurrence.Outer.SharedVariables : occurrence.StageVariables)
        {
            Stage = step.Stage,
            ParentContext = isOuter ? occurrence.Caller.Cause : occurrence.Outer,
            IsInTransaction = occurrence.Unit is not null,
            UserId = step.ImpersonatedUserId ?? occurrence.Caller.UserId,
            OwningExtension = new EntityReference(step.RegistrationTable, step.Id),
        }.WithImages(step, rows);
    }

    /// <summary>The event as the asynchronous queue hands it to a plug-in: outside the transaction, with copies of the variables and the Targets.</summary>
    public static EventContext Of(AsyncJob job) => new EventContext(job.Event, Targets.Copy(job.Event.Input), Targets.Copy(job.Variables))
    {
        Mode = Asynchronous,
        Stage = job.Step.Stage,
        ParentContext = job.Event.HasOuter ? job.Event.Outer : job.Event.Caller.Cause,
        UserId = job.Step.ImpersonatedUserId ?? job.Event.Caller.UserId,
        OwningExtension = new EntityReference(Step.StepTable, job.Step.Id),
        OperationId = job.Id,
    }.WithImages(job.Step, job.After);

    /// <summary>One row has its images in the plain collections, several in an array each.</summary>
    private EventContext WithImages(Step step, Row?[]? rows)
    {
        var images = new Images(engine, UserId);
        if (occurrence.Rows is { } several)
        {
            PreEntityImagesCollection = [.. several.Select(row => images.Before(step, row.Before))];
            PostEntityImagesCollection = rows is null ? [] : [.. rows.Select(row => images.After(step, row))];
            return this;
        }

        PreEntityImages = images.Before(step, occurrence.Before);
        PostEntityImages = images.After(step, rows?[0]);
        return this;
    }
}
