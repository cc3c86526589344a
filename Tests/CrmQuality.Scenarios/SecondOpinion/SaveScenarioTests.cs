using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Scenarios.Enforcement;
using CrmQuality.SecondOpinion;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.SecondOpinion;

/// <summary>The scenarios that FakeXrmEasy runs in the genuine lane, on the packed zip in the embedded Dataverse.</summary>
[TestClass]
public sealed class SaveScenarioTests
{
    private const string BaseCurrencyOfTheSnapshot = "11111111-1111-1111-1111-111111111111";

    private readonly PublishedOrganization published = new();

    public static IEnumerable<object[]> Numbers => Enumerable.Range(0, SaveScenario.All.Count).Select(number => new object[] { number, SaveScenario.All[number].Name });

    [TestMethod]
    [DynamicData(nameof(Numbers))]
    public void Save_OnTheEmbeddedDataverse_ComesToTheSame(int number, string name)
    {
        var scenario = SaveScenario.All[number];
        Assert.AreEqual(scenario.Name, name);
        Judge();

        var (saved, refusal) = Run(scenario);

        ScenarioAssert.Holds(scenario, saved, refusal);
    }

    /// <summary>Gives the judging steps the snapshot of the scenarios. Unlike FakeXrmEasy, Dataverse wants the row of its criteria set, too.</summary>
    private void Judge()
    {
        published.Administrator.Create(new Entity("crmq_criteriaset", new Guid("22222222-2222-2222-2222-222222222222")) { ["crmq_name"] = "Direct sales", ["crmq_code"] = "SCENARIOS" });
        var snapshot = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "SecondOpinion", "snapshot.json")).Trim()
            .Replace(BaseCurrencyOfTheSnapshot, published.Organization.BaseCurrencyId.ToString(), StringComparison.Ordinal);
        var steps = published.Administrator.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("configuration") }).Entities;
        foreach (var step in steps.Where(step => step.Contains("configuration")))
        {
            published.Administrator.Update(new Entity(step.LogicalName, step.Id) { ["configuration"] = snapshot });
        }
    }

    private (Entity? Saved, string? Refusal) Run(SaveScenario scenario)
    {
        try
        {
            var id = published.English.Create(scenario.Stored ?? scenario.Target);
            if (scenario.Stored is not null)
            {
                var changes = new Entity("opportunity", id);
                changes.Attributes.AddRange(scenario.Target.Attributes);
                published.English.Update(changes);
            }

            return (published.Read(id), null);
        }
        catch (FaultException<OrganizationServiceFault> refusal)
        {
            return (null, refusal.Detail.Message);
        }
    }
}
