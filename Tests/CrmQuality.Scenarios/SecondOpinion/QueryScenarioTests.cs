using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.SecondOpinion;

namespace CrmQuality.Scenarios.SecondOpinion;

/// <summary>The queries that FakeXrmEasy answers in the genuine lane, answered by the embedded Dataverse.</summary>
[TestClass]
public sealed class QueryScenarioTests
{
    public static IEnumerable<object[]> Numbers => Enumerable.Range(0, QueryScenario.All.Count).Select(number => new object[] { number, QueryScenario.All[number].Filter });

    [TestMethod]
    [DynamicData(nameof(Numbers))]
    public void Query_OnTheEmbeddedDataverse_FindsTheSame(int number, string filter)
    {
        var scenario = QueryScenario.All[number];
        Assert.AreEqual(scenario.Filter, filter);
        var organization = new EmbeddedOrganization();
        var service = organization.ServiceFor(organization.AdministratorId);
        foreach (var row in QueryScenario.Rows)
        {
            service.Create(row);
        }

        Assert.AreEqual(scenario.Expected, scenario.Found(service));
    }
}
