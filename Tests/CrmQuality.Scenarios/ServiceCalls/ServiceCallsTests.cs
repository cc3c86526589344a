using System;
using System.IO;
using System.Linq;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.ServiceCalls;

/// <summary>What a save costs in service calls; CRMQUALITY_UPDATE=1 writes the document anew.</summary>
[TestClass]
public sealed class ServiceCallsTests
{
    private const string Command = "CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.Scenarios --filter FullyQualifiedName~ServiceCalls";

    [TestMethod]
    public void Saves_StepsHoldTheCriteria_StayWithinTheirBars() => Assert.AreEqual(
        "",
        string.Join("\n", CallTable.Measured.Cells.Where(cell => !cell.IsTable && cell.Calls > cell.Bar)));

    [TestMethod]
    public void Saves_TableMode_AskForTheLiveVersionOnceMore()
    {
        var costs = CallTable.Measured.Cells.Where(cell => cell.IsTable && cell.Path is "create" or "create inside a transaction" or "import").ToList();

        Assert.IsTrue(costs.TrueForAll(cell => cell.Calls <= cell.Bar + 1));
    }

    [TestMethod]
    public void Update_TableModeWithoutForecastsOrColumnsOfYourOwn_AsksForTheLiveVersionAlone()
    {
        var organization = CriteriaOrganization.InTableMode(CriteriaOrganization.Usual with { HasForecastCategory = false }, Drafts.Set(Drafts.Floor));
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) });
        organization.Forget();

        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual("RetrieveMultiple crmq_snapshot", string.Join(",", organization.PluginCalls));
    }

    [TestMethod]
    public void Document_Committed_IsWhatTheSavesCost()
    {
        var committed = Path.Combine(Repository.Root, "docs", "service-calls.md");
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(committed, CallTable.Measured.Document);
        }

        var text = File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "";
        Assert.AreEqual(CallTable.Measured.Document, text, $"docs/service-calls.md is not what the saves cost. Update it with: {Command}");
    }
}
