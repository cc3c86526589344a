using System;
using System.Threading;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Plugins;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The parts of an organisation, put together.</summary>
internal sealed class Engine
{
    public const string OrganizationName = "embedded";

    private readonly DerivedFromRows derived;
    private uint ids;

    public Engine(RowStore store, SettableClock clock, EmbeddedOrganizationOptions options)
    {
        Store = store;
        Clock = clock;
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(options.TimeZoneId);
        Calls = new CallLog(options.RecordEveryCall);
        Protection = options.ServiceProtection is { } limits ? new ServiceProtection(limits, clock) : null;
        Tracing = new TraceWriter(this);
        Rules = new ColumnRules(store);
        Users = new UserDirectory(store);
        Access = new AccessControl(this);
        EventAccess = new EventAccess(this);
        Assemblies = new PluginAssemblies(store);
        var plugins = new StepPlugins(Assemblies);
        derived = new DerivedFromRows(this, plugins);
        CustomApis = new CustomApiRegistry(store, new CustomApiReader(store, plugins));
        Steps = new StepRegistry(new StepReader(store, plugins, CustomApis));
        Watch = new PluginWatch(this, options.OperationTimeLimit, options.EndsHangingPlugins);
        Queue = new AsyncQueue(this);
        Pipeline = new EventPipeline(this);
        Rows = new RowRequests(this);
        Reads = new Reads(this);
        Customizations = new Customizations(this);
    }

    /// <summary>Held by whoever reads or writes from outside: requests of clients, imports, the asynchronous queue.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The transaction that is open, if one is.</summary>
    public UnitOfWork? OpenUnit { get; set; }

    public RowStore Store { get; }

    public SettableClock Clock { get; }

    public TimeZoneInfo TimeZone { get; }

    public CallLog Calls { get; }

    /// <summary>The service-protection limits; null when there are none.</summary>
    public ServiceProtection? Protection { get; }

    public FaultInjection InjectedFaults { get; } = new();

    public TraceWriter Tracing { get; }

    public ColumnRules Rules { get; }

    public UserDirectory Users { get; }

    public AccessControl Access { get; }

    public EventAccess EventAccess { get; }

    public PluginAssemblies Assemblies { get; }

    public CustomApiRegistry CustomApis { get; }

    public StepRegistry Steps { get; }

    public PluginWatch Watch { get; }

    public AsyncQueue Queue { get; }

    public EventPipeline Pipeline { get; }

    public RowRequests Rows { get; }

    public Reads Reads { get; }

    public Customizations Customizations { get; }

    /// <summary>Given by the organisation, which knows the rows that every table needs.</summary>
    public OrganizationImports Imports { get; set; } = null!;

    public Guid OrganizationId { get; set; }

    public Guid SystemUserId { get; set; }

    public Guid RootBusinessUnitId { get; set; }

    public Guid BaseCurrencyId { get; set; }

    /// <summary>The organisation's date, as date-only columns keep it.</summary>
    public DateTime Today => DayOf(Clock.UtcNow);

    /// <summary>The organisation's date at a moment; a moment of no stated kind is in UTC.</summary>
    public DateTime DayOf(DateTime moment)
    {
        var utc = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        return DateTime.SpecifyKind(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZone).Date, DateTimeKind.Utc);
    }

    /// <summary>A new identifier; two runs of the same program make the same ones.</summary>
    public Guid NewId()
    {
        ids++;
        return new Guid(ids, 0x7c2a, 0x4e1d, 0x9b, 0x05, 0x28, 0x46, 0x1c, 0x0d, 0xe5, 0x01);
    }

    /// <summary>Takes back a transaction that a plug-in's call began, when the plug-in is given up in the middle of it.</summary>
    public void CloseDownTo(UnitOfWork? outer)
    {
        if (OpenUnit != outer)
        {
            OpenUnit?.Dispose();
        }
    }

    /// <summary>Takes note that a table was written; true when something was derived from its rows.</summary>
    public bool Wrote(string table) => derived.Wrote(table);

    /// <summary>Forgets everything derived from rows.</summary>
    public void ForgetDerived() => derived.Forget();
}
