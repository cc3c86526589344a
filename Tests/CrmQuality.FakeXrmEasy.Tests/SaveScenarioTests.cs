using System.Collections.Generic;
using System.Linq;
using CrmQuality.FakeXrmEasy.Tests.Beds;
using CrmQuality.SecondOpinion;

namespace CrmQuality.FakeXrmEasy.Tests;

[TestClass]
public sealed class SaveScenarioTests
{
    public static IEnumerable<object[]> Numbers => Enumerable.Range(0, SaveScenario.All.Count).Select(number => new object[] { number, SaveScenario.All[number].Name });

    [TestMethod]
    [DynamicData(nameof(Numbers))]
    public void Save_OnFakeXrmEasy_ComesToTheSame(int number, string name)
    {
        Assert.AreEqual(SaveScenario.All[number].Name, name);
        var (saved, refusal) = new FakedOrganization().Run(SaveScenario.All[number]);

        ScenarioAssert.Holds(SaveScenario.All[number], saved, refusal);
    }
}
