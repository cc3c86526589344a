using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>
/// An organisation in this process: it imports packed solutions, runs their plug-ins in the event pipeline and keeps rows in memory.
/// What it does not support it refuses by name. Several threads may use it: what they ask for runs one after the other.
/// </summary>
/// <remarks>
/// Not detected, because plug-ins share this process: state that a plug-in keeps, threads that it starts (an exception on one ends the
/// process) and a stack that overflows within one plug-in. Plug-ins that cause each other are stopped at depth 8, those that hang or loop
/// at the time limit.
/// </remarks>
public sealed class EmbeddedOrganization
{
    private readonly Engine engine;
    private readonly FirstRows first;

    /// <summary>An organisation with Microsoft's stock tables, a base currency, a root business unit, SYSTEM and an administrator.</summary>
    public EmbeddedOrganization(EmbeddedOrganizationOptions? options = null)
    {
        options ??= new EmbeddedOrganizationOptions();
        Clock = new SettableClock(options.Start);
        engine = new Engine(new RowStore(OptionalParts.Without(StockTableFiles.Load(), options)), Clock, options);
        Security = new OrganizationSecurity(engine);
        first = new FirstRows(engine, Security, options);
        first.Write();
        engine.Imports = new OrganizationImports(engine, first.RegisterMessages);
    }

    /// <summary>The organisation.</summary>
    public Guid OrganizationId => engine.OrganizationId;

    /// <summary>The user SYSTEM, as which plug-ins may act.</summary>
    public Guid SystemUserId => engine.SystemUserId;

    /// <summary>A user who administers.</summary>
    public Guid AdministratorId => first.AdministratorId;

    /// <summary>The business unit all users are in.</summary>
    public Guid RootBusinessUnitId => engine.RootBusinessUnitId;

    /// <summary>The base currency.</summary>
    public Guid BaseCurrencyId => engine.BaseCurrencyId;

    /// <summary>The clock; it stands still until it is set.</summary>
    public SettableClock Clock { get; }

    /// <summary>Business units, teams and roles.</summary>
    public OrganizationSecurity Security { get; }

    /// <summary>Tables and columns.</summary>
    public OrganizationMetadata Metadata => engine.Store.Metadata;

    /// <summary>Every call of the service.</summary>
    public CallLog Calls => engine.Calls;

    /// <summary>What plug-ins traced.</summary>
    public TraceLog Traces => engine.Tracing.Log;

    /// <summary>Service calls that a test lets fail.</summary>
    public FaultInjection InjectedFaults => engine.InjectedFaults;

    /// <summary>The jobs of the asynchronous queue that failed for good.</summary>
    public IReadOnlyList<AsyncFailure> AsyncFailures => engine.Queue.Failures;

    /// <summary>Imports a packed solution, managed or not.</summary>
    /// <exception cref="SolutionImportException">The file is refused; nothing has changed.</exception>
    public ImportReport ImportSolution(Stream packedZip, bool activateSteps = true) =>
        engine.Imports.Import(packedZip, new SolutionImportOptions { ActivateSteps = activateSteps });

    /// <summary>Imports a packed solution as the options say.</summary>
    /// <exception cref="SolutionImportException">The file is refused; nothing has changed.</exception>
    public ImportReport ImportSolution(Stream packedZip, SolutionImportOptions options) => engine.Imports.Import(packedZip, options);

    /// <summary>Lets a pluginassembly row without content stand for an assembly of this process; its rows are the caller's to create.</summary>
    public void LoadPlugins(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        engine.Assemblies.Host(assembly);
    }

    /// <summary>The service for a user. Each call is a request of its own.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is no such user.</exception>
    public IOrganizationService ServiceFor(Guid userId)
    {
        lock (engine.Gate)
        {
            engine.Users.Find(userId);
        }

        return new OrganizationService(engine, new Caller
        {
            UserId = userId,
            InitiatingUserId = userId,
            Origin = CallOrigin.Client,
            CorrelationId = Guid.Empty,
            RootRequestId = Guid.Empty,
        });
    }

    /// <summary>
    /// Adds a user with settings, with the stock role Salesperson and no other: such a user has no privilege on tables of a solution. Give
    /// or take roles by <see cref="Security"/>.
    /// </summary>
    /// <param name="fullName">The name.</param>
    /// <param name="languageId">The language of the user's pages.</param>
    /// <param name="applicationId">The application, for an application user.</param>
    public Guid AddUser(string fullName, int languageId = 1033, Guid? applicationId = null)
    {
        lock (engine.Gate)
        {
            return first.AddUser(engine.NewId(), fullName, languageId, applicationId, Security.SalespersonRoleId);
        }
    }

    /// <summary>Runs the asynchronous jobs of committed requests, and those they cause, and says how many.</summary>
    public int DrainAsyncQueue()
    {
        lock (engine.Gate)
        {
            return engine.Queue.Drain();
        }
    }

    /// <summary>
    /// The next jobs run, but what says so is lost, as when a server stops between the two: they run again. Dataverse runs a job at least once.
    /// </summary>
    public void LoseAsyncAcknowledgements(int jobs)
    {
        lock (engine.Gate)
        {
            engine.Queue.LoseAcknowledgements(jobs);
        }
    }
}
