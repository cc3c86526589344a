using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Answers;

/// <summary>Ways around the judgement that leave traces: found, undone and recorded.</summary>
[TestClass]
public sealed class QuietWayScenarios
{
    private const int Validated = 284610003;
    private readonly AnsweringOrganization organization = new();

    [TestMethod]
    public void Create_WithOurColumns_IsOverwrittenAndRecorded()
    {
        var id = organization.As(organization.Rep).Create(new Entity("opportunity") { ["name"] = "Pumps", ["crmq_verdict"] = new OptionSetValue(Validated), ["crmq_isforecastable"] = true });
        organization.Organization.DrainAsyncQueue();

        Assert.AreEqual(("unvalidated", false), (organization.Verdict(id), organization.Read(id).GetAttributeValue<bool>("crmq_isforecastable")));
        var recorded = organization.Administrator.All("crmq_pipelineevent", "crmq_overwritten", "crmq_userid").Single(row => row.Text("crmq_overwritten").Length > 0);
        Assert.AreEqual(("crmq_verdict, crmq_isforecastable", organization.Rep), (recorded.Text("crmq_overwritten"), recorded.Reference("crmq_userid")));
    }

    [TestMethod]
    public void Update_WhileTheStepsAreOff_IsFoundByTheSweep()
    {
        var id = organization.CreateOpportunity();
        Switch("opportunity on update", isOn: false);
        organization.As(organization.Rep).Update(new Entity("opportunity", id) { ["need"] = null, ["crmq_verdict"] = new OptionSetValue(Validated) });
        Switch("opportunity on update", isOn: true);
        Assert.AreEqual("validated", organization.Verdict(id));

        Assert.AreEqual("{\"scanned\":1,\"judged\":1,\"reasons\":{\"bypassed\":1},\"snapshots\":1}", Sweep());

        Assert.AreEqual("unvalidated", organization.Verdict(id));
    }

    [TestMethod]
    public void Publish_Again_LeavesRowsOfTheOlderVersionToTheSweep()
    {
        var id = organization.CreateOpportunity();
        new Publisher(organization.Administrator, organization.Organization.Clock.UtcNow).Publish(CriteriaFile.Read(Path.Combine(AppContext.BaseDirectory, "Answers", "answers.criteria.json")));

        Assert.Contains("\"other version\":1", Sweep());

        Assert.AreEqual(2, organization.Read(id).GetAttributeValue<int>("crmq_criteriaversion"));
    }

    [TestMethod]
    public void Assessment_ForgedByHand_FailsItsFingerprintAndIsReadAnew()
    {
        var id = organization.CreateOpportunity();
        organization.AnswerAll(id);
        var forged = organization.Read(id).Text("crmq_assessment").Replace("met", "waived", StringComparison.Ordinal);
        organization.Administrator.Execute(Matrix.MatrixOrganization.Bypassing(new OrganizationRequest("Update") { ["Target"] = new Entity("opportunity", id) { ["crmq_assessment"] = forged } }));
        organization.Organization.Calls.Clear();

        organization.As(organization.Rep).Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(100m) });

        var read = organization.Organization.Calls.Entries.Where(call => call.Origin == EmbeddedDataverse.CallOrigin.SynchronousPlugin).Select(call => $"{call.Message} {call.Table}");
        Assert.AreEqual("RetrieveMultiple crmq_attestation, RetrieveMultiple crmq_waiver", string.Join(", ", read));
        Assert.AreEqual("validated", organization.Verdict(id));
        Assert.DoesNotContain("waived", organization.Read(id).Text("crmq_assessment"));
    }

    private void Switch(string name, bool isOn)
    {
        foreach (var step in organization.Administrator.All("sdkmessageprocessingstep", "name").Where(step => step.Text("name").Contains(name, StringComparison.Ordinal)))
        {
            organization.Administrator.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(isOn ? 0 : 1), ["statuscode"] = new OptionSetValue(isOn ? 1 : 2) });
        }
    }

    private string Sweep() => (string)organization.Administrator.Execute(new OrganizationRequest("crmq_SweepPipeline"))["Result"];
}
