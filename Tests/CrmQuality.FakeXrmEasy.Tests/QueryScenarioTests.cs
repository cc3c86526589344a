using System.Collections.Generic;
using System.Linq;
using CrmQuality.FakeXrmEasy.Tests.Beds;
using CrmQuality.SecondOpinion;
using FakeXrmEasy;

namespace CrmQuality.FakeXrmEasy.Tests;

[TestClass]
public sealed class QueryScenarioTests
{
    public static IEnumerable<object[]> Numbers => Enumerable.Range(0, QueryScenario.All.Count).Select(number => new object[] { number, QueryScenario.All[number].Filter });

    [TestMethod]
    [DynamicData(nameof(Numbers))]
    public void Query_OnFakeXrmEasy_FindsTheSame(int number, string filter)
    {
        var scenario = QueryScenario.All[number];
        Assert.AreEqual(scenario.Filter, filter);
        var context = new XrmFakedContext { ProxyTypesAssembly = typeof(Account).Assembly };
        context.Initialize(QueryScenario.Rows);

        Assert.AreEqual(scenario.OnFakeXrmEasy ?? scenario.Expected, scenario.Found(context.GetOrganizationService()));
    }
}
