using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Enforcement;
using CrmQuality.Scenarios.Processes;
using CrmQuality.Scenarios.SameResult;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.Scenarios.Faults;

/// <summary>Saves and gates, of criteria that look at a parent and at child rows.</summary>
internal sealed class SaveStories
{
    private static readonly string[] Verdicts = ["not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired"];
    private readonly CriteriaOrganization organization;
    private readonly SalesProcess process;
    private readonly Dictionary<Guid, Guid> flows = [];
    private readonly Guid good;
    private readonly Guid bad;

    public SaveStories(bool isTable = false, bool failsClosed = false)
    {
        var set = Drafts.Set(
            Drafts.OnParent("ACCOUNT", "account", "parentaccountid", "<condition attribute='description' operator='eq' value='Good'/>").Blocking("create", "stage exit", "quote", "win"),
            Drafts.OnChildren("TASKS", "task", "regardingobjectid", "not any", "<condition attribute='statecode' operator='eq' value='2'/>")) with
        {
            FailsClosed = failsClosed,
            Stages = ["Qualify", "Develop", "Propose"],
        };
        organization = isTable ? CriteriaOrganization.InTableMode(set) : new CriteriaOrganization(set);
        organization.Block(false);
        process = new SalesProcess(organization);
        if (!isTable)
        {
            process.Register();
        }

        good = organization.Rep.Create(new Entity("account") { ["name"] = "Thornvale", ["description"] = "Good" });
        bad = organization.Rep.Create(new Entity("account") { ["name"] = "Harrow", ["description"] = "Bad" });
        new ForeignSteps(organization.Organization).Register(typeof(NestingPlugin), "Create", "account", stage: 40, rank: 20000);
    }

    public IEnumerable<FaultStory> Saves =>
    [
        Story("create", () => Guid.NewGuid(), id => organization.Rep.Create(Opportunity(good, id))),
        Story("create that is refused", () => Guid.NewGuid(), id => organization.Rep.Create(Opportunity(bad, id))),
        Story("update", Stored, id => organization.Rep.Update(new Entity("opportunity", id) { ["stepname"] = "Develop" })),
        Story("create inside another save", () => Guid.NewGuid(), id => Inside(service => service.Create(Opportunity(good, id)))),
        Story("update inside another save", Stored, id => Inside(service => service.Update(new Entity("opportunity", id) { ["stepname"] = "Develop" }))),
    ];

    public IEnumerable<FaultStory> Gates =>
    [
        Story("win", Stored, id => organization.Rep.Execute(PublishedOrganization.Close(id, wins: true))),
        Story("win that is refused", Failing, id => organization.Rep.Execute(PublishedOrganization.Close(id, wins: true))),
        Story("lose", Stored, id => organization.Rep.Execute(PublishedOrganization.Close(id, wins: false))),
        Story("quote created", Stored, id => organization.Rep.Create(Quote(id))),
        Story("quote created that is refused", Failing, id => organization.Rep.Create(Quote(id))),
        Story("quote generated", Stored, id => organization.Rep.Execute(new OrganizationRequest("GenerateQuoteFromOpportunity") { ["OpportunityId"] = id, ["ColumnSet"] = new Microsoft.Xrm.Sdk.Query.ColumnSet("quoteid") })),
        Story("stage of a business process flow", Begun, id => SalesProcess.Move(organization.Rep, flows[id], process.Develop)),
    ];

    private FaultStory Story(string name, Func<Guid> prepare, Action<Guid> act) => new(name, organization.Organization, prepare, act, State);

    private string State(Guid id)
    {
        var quotes = organization.Service.All("quote", "opportunityid", "crmq_opportunityverdict").Where(row => row.Reference("opportunityid") == id).Select(row => row.Choice("crmq_opportunityverdict") is { } verdict ? Verdicts[verdict - 284610000] : "unknown");
        var events = organization.Service.All("crmq_pipelineevent", "crmq_opportunityid", "crmq_kind").Where(row => row.Reference("crmq_opportunityid") == id && row.Choice("crmq_kind") != 284610005);
        var flow = organization.Service.All(SalesProcess.Table, "opportunityid", "activestageid").Where(row => row.Reference("opportunityid") == id).Select(row => row.GetAttributeValue<EntityReference>("activestageid").Name);
        return $"{Verdicts[organization.Verdict(id) ?? 0]}, state {organization.Read(id).Choice("statecode")}, quotes {string.Join(' ', quotes)}, events {events.Count()}, stage {string.Join(' ', flow)}";
    }

    private Guid Stored() => organization.Rep.Create(Opportunity(good, Guid.NewGuid()));

    private Guid Begun()
    {
        var id = Stored();
        flows[id] = process.Begin(id);
        return id;
    }

    private Guid Failing()
    {
        var id = Stored();
        organization.Service.Execute(Matrix.MatrixOrganization.Bypassing(new UpdateRequest { Target = new Entity("opportunity", id) { ["parentaccountid"] = new EntityReference("account", bad) } }));
        return id;
    }

    private void Inside(Action<IOrganizationService> work)
    {
        var name = Guid.NewGuid().ToString();
        NestingPlugin.Does(name, work);
        organization.Rep.Create(new Entity("account") { ["name"] = name });
    }

    private static Entity Opportunity(Guid account, Guid id) =>
        new("opportunity", id) { ["name"] = "Pumps", ["stepname"] = "Qualify", ["parentaccountid"] = new EntityReference("account", account) };

    private static Entity Quote(Guid opportunity) => new("quote") { ["name"] = "Offer", ["opportunityid"] = new EntityReference("opportunity", opportunity) };
}
