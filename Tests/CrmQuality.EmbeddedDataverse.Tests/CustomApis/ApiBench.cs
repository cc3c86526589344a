using System;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>An organisation with one custom API, whose rows and plug-in a test states.</summary>
internal sealed class ApiBench
{
    public const int InvalidArgument = -2147220989;
    public const int AllSteps = 2;

    public ApiBench(EmbeddedOrganizationOptions? options = null) => Bench = new PipelineBench(options);

    public PipelineBench Bench { get; }

    public EmbeddedOrganization Organization => Bench.Organization;

    /// <summary>A name of its own, because behaviours are kept by message.</summary>
    public string Name { get; } = "xmpl_Do" + Guid.NewGuid().ToString("N");

    public Guid Id { get; private set; }

    /// <summary>Creates the API; without a behaviour it has no plug-in.</summary>
    public ApiBench Define(Action<ProbeRun>? does = null, Action<Entity>? adjust = null)
    {
        var row = new Entity("customapi") { ["uniquename"] = Name, ["name"] = Name, ["displayname"] = "Do", ["description"] = "Does it" };
        if (does is not null)
        {
            ApiProbe.Does(Name, does);
            row["plugintypeid"] = new EntityReference("plugintype", Bench.RegisterType(typeof(ApiProbe)));
        }

        row["allowedcustomprocessingsteptype"] = new OptionSetValue(AllSteps);
        adjust?.Invoke(row);
        Id = Bench.Service.Create(row);
        return this;
    }

    public ApiBench Parameter(string name, int type, bool isOptional = false, string? table = null) =>
        Field("customapirequestparameter", name, type, row => row["isoptional"] = isOptional, table);

    public ApiBench Property(string name, int type, string? table = null) => Field("customapiresponseproperty", name, type, _ => { }, table);

    public OrganizationResponse Call(params (string Name, object? Value)[] parameters) => CallAs(Bench.Service, parameters);

    public OrganizationResponse CallAs(IOrganizationService service, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest(Name);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return service.Execute(request);
    }

    /// <summary>A step on the API's message.</summary>
    public Guid Step(int stage, Action<ProbeRun> does, Action<Entity>? adjust = null, string table = "none") => Bench.Register(Name, table, stage, does, adjust);

    private ApiBench Field(string table, string name, int type, Action<Entity> adjust, string? of)
    {
        var row = new Entity(table)
        {
            ["customapiid"] = new EntityReference("customapi", Id),
            ["uniquename"] = name,
            ["name"] = $"{Name}.{name}",
            ["displayname"] = name,
            ["type"] = new OptionSetValue(type),
            ["logicalentityname"] = of,
        };
        adjust(row);
        Bench.Service.Create(row);
        return this;
    }
}
