using System;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Processes;

/// <summary>An organisation with the stock flow of opportunities, activated and with two stages.</summary>
internal sealed class ProcessBench
{
    public const string Table = "opportunitysalesprocess";

    public ProcessBench()
    {
        Process = Definition(Table, 4);
        Activate(Process);
        (Qualify, Develop) = (Stage("Qualify", 0), Stage("Develop", 1));
    }

    public PipelineBench Pipeline { get; } = new();

    public IOrganizationService Service => Pipeline.Service;

    public Guid Process { get; }

    public EntityReference Qualify { get; }

    public EntityReference Develop { get; }

    public (EntityReference Opportunity, Guid Id) Instance()
    {
        var opportunity = new EntityReference("opportunity", Pipeline.CreateOpportunity());
        return (opportunity, Service.Create(new Entity(Table)
        {
            ["name"] = "Opportunity Sales Process",
            ["opportunityid"] = opportunity,
            ["processid"] = new EntityReference("workflow", Process),
            ["activestageid"] = Qualify,
            ["traversedpath"] = Qualify.Id.ToString(),
        }));
    }

    public Guid Definition(string uniqueName, int category) => Service.Create(new Entity("workflow")
    {
        ["name"] = uniqueName,
        ["uniquename"] = uniqueName,
        ["category"] = new OptionSetValue(category),
        ["type"] = new OptionSetValue(1),
        ["primaryentity"] = "opportunity",
        ["processorder"] = 0,
    });

    public void Activate(Guid id) => Service.Update(new Entity("workflow", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });

    public void Update(Guid id, params (string Column, object Value)[] values)
    {
        var row = new Entity(Table, id);
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        Service.Update(row);
    }

    public Entity Read(Guid id) => Service.Retrieve(Table, id, new ColumnSet(true));

    private EntityReference Stage(string name, int category) => new("processstage", Service.Create(new Entity("processstage")
    {
        ["stagename"] = name,
        ["stagecategory"] = new OptionSetValue(category),
        ["processid"] = new EntityReference("workflow", Process),
        ["primaryentitytypecode"] = "opportunity",
    }));
}
