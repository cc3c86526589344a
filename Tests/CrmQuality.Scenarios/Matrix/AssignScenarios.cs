using System;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Answers;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Giving an opportunity away needs none of our roles, and its answers follow where the new owner may have them.</summary>
[TestClass]
public sealed class AssignScenarios
{
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Assign_ToAnotherRep_HandsAnswersAndWaiversOver()
    {
        var opportunity = Answered(organization.Rep);

        Assign(organization.Rep, opportunity, organization.OtherRep);
        organization.Organization.LoseAsyncAcknowledgements(4);
        organization.Organization.DrainAsyncQueue();

        Assert.IsTrue(Owners().All(owner => owner == organization.OtherRep), string.Join(' ', Owners()));
        var answer = organization.Administrator.All("crmq_attestation", "crmq_name").First().Id;
        organization.As(organization.OtherRep).Update(new Entity("crmq_attestation", answer) { ["crmq_answer"] = new OptionSetValue(284610002) });
        Assert.AreEqual("unvalidated", organization.Verdict(opportunity));
    }

    [TestMethod]
    public void Assign_BetweenSellersWithoutOurRoles_LeavesTheAnswersWhereTheyWere()
    {
        var (from, to) = (organization.Organization.AddUser("Bo Seller"), organization.Organization.AddUser("Cleo Seller"));
        var opportunity = Answered(organization.Rep);
        organization.Administrator.Update(new Entity("opportunity", opportunity) { ["ownerid"] = new EntityReference("systemuser", from) });

        Assign(from, opportunity, to);
        organization.Organization.DrainAsyncQueue();

        Assert.IsTrue(Owners().All(owner => owner == organization.Rep), string.Join(' ', Owners()));
        Assert.IsEmpty(organization.Organization.AsyncFailures);
        Assert.AreEqual("validated", organization.Verdict(opportunity));
    }

    private Guid Answered(Guid rep)
    {
        var opportunity = organization.CreateOpportunity(rep);
        organization.AnswerAll(opportunity, rep);
        organization.As(rep).Create(organization.Waiver(opportunity));
        organization.Organization.DrainAsyncQueue();
        return opportunity;
    }

    private Guid?[] Owners() =>
        [.. organization.Administrator.All("crmq_attestation", "ownerid").Concat(organization.Administrator.All("crmq_waiver", "ownerid")).Select(row => row.Reference("ownerid"))];

    private void Assign(Guid by, Guid opportunity, Guid to) =>
        organization.As(by).Update(new Entity("opportunity", opportunity) { ["ownerid"] = new EntityReference("systemuser", to) });
}
