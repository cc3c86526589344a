using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>One execution of a plug-in: what it was given, and the services it may use.</summary>
public sealed class LocalPluginContext
{
    private const int PreValidation = 10;
    private const string Unread = "crmq_unread";
    private readonly IServiceProvider services;
    private readonly ITracingService tracing;
    private readonly SnapshotSource snapshot;
    private IOrganizationService? asSystem;

    /// <summary>Wraps the platform's services.</summary>
    public LocalPluginContext(IServiceProvider services, SnapshotSource snapshot)
    {
        this.services = services;
        this.snapshot = snapshot;
        Execution = (IPluginExecutionContext)services.GetService(typeof(IPluginExecutionContext))!;
        tracing = (ITracingService)services.GetService(typeof(ITracingService))!;
    }

    /// <summary>The platform's own context.</summary>
    public IPluginExecutionContext Execution { get; }

    /// <summary>The moment of the operation (UTC).</summary>
    public DateTime Now => DateTime.SpecifyKind(Execution.OperationCreatedOn, DateTimeKind.Utc);

    /// <summary>The row being saved: only what the save writes.</summary>
    public Entity Target => (Entity)Execution.InputParameters["Target"];

    /// <summary>Whether the row is being deleted; then there is no <see cref="Target"/>.</summary>
    public bool IsDelete => Execution.MessageName == "Delete";

    /// <summary>The id of the row.</summary>
    public Guid RowId => Execution.PrimaryEntityId;

    /// <summary>The row before the save; null on a create.</summary>
    public Entity? PreImage => Image(Execution.PreEntityImages, "PreImage");

    /// <summary>The row after the save; null before it is written.</summary>
    public Entity? PostImage => Image(Execution.PostEntityImages, "PostImage");

    /// <summary>A service that acts as SYSTEM: our rows must not depend on the roles of who saves.</summary>
    public IOrganizationService AsSystem => asSystem ??= Factory.CreateOrganizationService(null);

    /// <summary>A service that may only what the user may who calls.</summary>
    public IOrganizationService AsCaller => Factory.CreateOrganizationService(Execution.InitiatingUserId);

    /// <summary>Reads as SYSTEM, but not where an earlier step of the save could not: inside the transaction another failure would cost the save.</summary>
    /// <exception cref="InvalidOperationException">An earlier step failed to read.</exception>
    public EntityCollection Read(QueryExpression query) => Handover.Find<string>(Execution, Unread) is { } reason
        ? throw new InvalidOperationException($"Not read again, because an earlier step of the save failed: {reason}")
        : AsSystem.RetrieveMultiple(query);

    /// <summary>Keeps later steps of the save from reading what this one could not.</summary>
    public void GiveUpReading(Exception reason) => Handover.Leave(Execution, Unread, reason.Message);

    /// <summary>Who started the operation, whoever it runs as.</summary>
    public Guid InitiatingUserId => Execution.InitiatingUserId;

    /// <summary>Whether the step is in the stage before the transaction of its own operation; an outer one may have begun.</summary>
    public bool IsBeforeTransaction => Execution.Stage == PreValidation;

    /// <summary>Whether the operation is inside a transaction already.</summary>
    public bool IsInTransaction => Execution.IsInTransaction;

    /// <summary>A parameter of a custom API; null when the caller left it out.</summary>
    public T? Input<T>(string name)
        where T : class => Execution.InputParameters.Contains(name) ? Execution.InputParameters[name] as T : null;

    /// <summary>A parameter of a custom API that is a number, a flag or a moment; null when the caller left it out.</summary>
    public T? Value<T>(string name)
        where T : struct => Execution.InputParameters.Contains(name) ? Execution.InputParameters[name] as T? : null;

    /// <summary>Answers a custom API.</summary>
    public void Output(string name, object value) => Execution.OutputParameters[name] = value;

    /// <summary>Who or what saves.</summary>
    public SaveOrigin Origin => SaveOrigins.Of(Execution);

    /// <summary>The snapshot in force; null when none is published.</summary>
    public Snapshot? Snapshot => snapshot.Get(this);

    /// <summary>The snapshot in the step's configuration, which costs no call; null in table mode and where it cannot be read.</summary>
    public Snapshot? ConfiguredSnapshot => snapshot.Configured;

    /// <summary>Whether the step reads the live snapshot row and may not see the columns that publishing adds.</summary>
    public bool IsInTableMode => snapshot.IsTable(this);

    /// <summary>This context and those of the operations that caused it, innermost first.</summary>
    public List<IPluginExecutionContext> Chain()
    {
        var chain = new List<IPluginExecutionContext>();
        for (var context = Execution; context is not null; context = context.ParentContext)
        {
            chain.Add(context);
        }

        return chain;
    }

    /// <summary>Whether this operation, or one that caused it, is the message.</summary>
    public bool IsCausedBy(string message) => Chain().Any(context => context.MessageName == message);

    /// <summary>Whether a create, update or delete of a row of the table caused this operation.</summary>
    public bool IsCausedBy(string message, string table) => Chain().Any(context => context.MessageName == message && context.PrimaryEntityName == table);

    /// <summary>Where the operation comes from: who saves, and the messages that led to it, the first one first.</summary>
    public string Source => $"{Origin}: {string.Join(" > ", Enumerable.Reverse(Chain().Select(context => context.MessageName)))}";

    /// <summary>Writes a line to the trace. The text is an argument, never a format: names may hold braces.</summary>
    public void Trace(string text) => tracing.Trace("{0}", text);

    private IOrganizationServiceFactory Factory => (IOrganizationServiceFactory)services.GetService(typeof(IOrganizationServiceFactory))!;

    private static Entity? Image(EntityImageCollection images, string alias) => images.Contains(alias) ? images[alias] : null;
}
