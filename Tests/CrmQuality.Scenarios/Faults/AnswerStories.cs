using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Answers;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Faults;

/// <summary>Answers, waivers, sweeps, polite noes and their undoing.</summary>
internal sealed class AnswerStories
{
    private readonly AnsweringOrganization organization = new();

    public AnswerStories()
    {
        organization.Administrator.Update(new Entity("organization", organization.Organization.OrganizationId) { ["plugintracelogsetting"] = new OptionSetValue(2) });
    }

    public IEnumerable<FaultStory> All =>
    [
        Story("answer", () => organization.CreateOpportunity(), id => organization.As(organization.Rep).Create(organization.Answer(id, "PAIN", 0, "Two hours of downtime a week, says the plant manager"))),
        Story("waiver asked for", () => organization.CreateOpportunity(), id => organization.As(organization.Rep).Create(organization.Waiver(id))),
        Story("waiver approved", WithWaiver, id => organization.As(organization.Manager).Create(AnsweringOrganization.Decision(WaiverOf(id).Id))),
        Story("judged again on request", Answered, id => organization.As(organization.Rep).Update(new Entity("opportunity", id) { ["crmq_reevaluate"] = organization.Organization.Clock.UtcNow })),
        Story("another owner", Answered, id => organization.As(organization.Rep).Update(new Entity("opportunity", id) { ["ownerid"] = new EntityReference("systemuser", organization.OtherRep) })),
        Story("sweep", Bypassed, _ => organization.Administrator.Execute(new OrganizationRequest("crmq_SweepPipeline"))),
        Story("polite no", Quoted, id => organization.As(organization.Rep).Execute(new OrganizationRequest("crmq_CloseUnqualified") { ["Target"] = new EntityReference("opportunity", id), ["Reason"] = "no need", ["Quotes"] = "close" })),
        Story("polite no taken back", Lost, id => organization.As(organization.Rep).Execute(new OrganizationRequest("crmq_ReviveOpportunity") { ["Target"] = new EntityReference("opportunity", id) })),
    ];

    private FaultStory Story(string name, Func<Guid> prepare, Action<Guid> act) => new(name, organization.Organization, prepare, act, State);

    private string State(Guid id)
    {
        var answers = organization.Administrator.All("crmq_attestation", "crmq_opportunityid", "ownerid").Where(row => row.Reference("crmq_opportunityid") == id).ToList();
        var waiver = FindWaiver(id) is { } row ? row.Choice("statuscode") : null;
        return $"{organization.Verdict(id)}, state {organization.Read(id).Choice("statecode")}, answers {answers.Count} of {answers.Select(answer => answer.Reference("ownerid")).Distinct().Count()} {(answers.Count > 0 && answers[0].Reference("ownerid") == organization.Rep ? "rep" : "other")}, waiver {waiver}";
    }

    private Entity? FindWaiver(Guid id) => organization.Administrator.All("crmq_waiver", "crmq_opportunityid", "statuscode").SingleOrDefault(row => row.Reference("crmq_opportunityid") == id);

    private Entity WaiverOf(Guid id) => FindWaiver(id)!;

    private Guid Answered()
    {
        var id = organization.CreateOpportunity();
        organization.AnswerAll(id);
        return id;
    }

    private Guid WithWaiver()
    {
        var id = organization.CreateOpportunity();
        organization.As(organization.Rep).Create(organization.Waiver(id));
        return id;
    }

    /// <summary>One row that a save changed past us, and no other that a sweep finds.</summary>
    private Guid Bypassed()
    {
        organization.Administrator.Execute(new OrganizationRequest("crmq_SweepPipeline"));
        var id = organization.CreateOpportunity();
        organization.Administrator.Execute(Matrix.MatrixOrganization.Bypassing(new Microsoft.Xrm.Sdk.Messages.UpdateRequest { Target = new Entity("opportunity", id) { ["need"] = null } }));
        return id;
    }

    private Guid Quoted()
    {
        var id = Answered();
        organization.As(organization.Rep).Create(new Entity("quote") { ["name"] = "Offer", ["opportunityid"] = new EntityReference("opportunity", id) });
        return id;
    }

    private Guid Lost()
    {
        var id = Answered();
        organization.As(organization.Rep).Execute(new OrganizationRequest("crmq_CloseUnqualified") { ["Target"] = new EntityReference("opportunity", id), ["Reason"] = "no need" });
        return id;
    }
}
