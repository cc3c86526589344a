using System;
using CrmQuality.Scenarios.Steps;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Processes;

/// <summary>Microsoft's sales process of opportunities with three stages, gated as <c>crmquality bpf add</c> does.</summary>
internal sealed class SalesProcess
{
    public const string Table = "opportunitysalesprocess";
    private const string Gate = "CrmQuality.Plugins.Opportunities.GateProcessStage";

    private readonly CriteriaOrganization organization;
    private readonly EntityReference process;

    public SalesProcess(CriteriaOrganization organization)
    {
        this.organization = organization;
        process = new EntityReference("workflow", organization.Service.Create(new Entity("workflow")
        {
            ["name"] = "Opportunity Sales Process",
            ["uniquename"] = Table,
            ["category"] = new OptionSetValue(4),
            ["type"] = new OptionSetValue(1),
            ["primaryentity"] = "opportunity",
            ["processorder"] = 0,
        }));
        organization.Service.Update(new Entity("workflow", process.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        (Qualify, Develop, Propose) = (Stage("Qualify", 0), Stage("Develop", 1), Stage("Propose", 2));
    }

    public EntityReference Qualify { get; }

    public EntityReference Develop { get; }

    public EntityReference Propose { get; }

    /// <summary>Registers our gate on the table.</summary>
    public void Register()
    {
        var desk = new StepDesk(organization.Organization, organization.Service);
        var step = desk.RegisterKnown(Gate, StepConfigurations.Read(organization.Service), "Update", Table, 10, row => row["filteringattributes"] = "activestageid");
        desk.AddImage(step, "PreImage", "activestageid,opportunityid");
    }

    /// <summary>An instance that leads through an opportunity, at its first stage.</summary>
    public Guid Begin(Guid opportunity) => organization.Service.Create(new Entity(Table)
    {
        ["name"] = "Opportunity Sales Process",
        ["opportunityid"] = new EntityReference("opportunity", opportunity),
        ["processid"] = process,
        ["activestageid"] = Qualify,
        ["traversedpath"] = Qualify.Id.ToString(),
    });

    public static void Move(IOrganizationService service, Guid instance, EntityReference stage) => service.Update(new Entity(Table, instance) { ["activestageid"] = stage });

    public string StageOf(Guid instance) =>
        organization.Service.Retrieve(Table, instance, new Microsoft.Xrm.Sdk.Query.ColumnSet("activestageid")).GetAttributeValue<EntityReference>("activestageid").Name;

    private EntityReference Stage(string name, int category) => new("processstage", organization.Service.Create(new Entity("processstage")
    {
        ["stagename"] = name,
        ["stagecategory"] = new OptionSetValue(category),
        ["processid"] = process,
        ["primaryentitytypecode"] = "opportunity",
    }));
}
