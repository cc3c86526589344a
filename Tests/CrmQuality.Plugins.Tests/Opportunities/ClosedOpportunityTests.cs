using System;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

[TestClass]
public sealed class ClosedOpportunityTests
{
    [TestMethod]
    public void Update_OfAClosedRow_KeepsTheFrozenVerdict()
    {
        var stored = Some.Stored();
        stored["statecode"] = new OptionSetValue(1);
        var changes = Some.Changes("estimatedvalue", new Money(1m));
        changes["crmq_verdict"] = new OptionSetValue(284610003);

        Assert.IsNull(PluginRun.Update(stored, changes).Execute(Some.Judge).Target.Verdict());
    }

    [TestMethod]
    [DataRow(1, 3)]
    [DataRow(-1, 5)]
    public void Update_ThatCloses_FreezesTheVerdictAsItReads(int daysOfValidity, int verdict)
    {
        var stored = PluginRun.Create(Some.Opportunity()).Execute(Some.Judge).Target;
        stored.Id = Guid.NewGuid();
        stored["statecode"] = new OptionSetValue(0);
        stored["crmq_validuntil"] = Some.Now.AddDays(daysOfValidity);

        var row = PluginRun.Update(stored, Some.Changes("statecode", new OptionSetValue(2))).Execute(Some.Judge).Target;

        Assert.AreEqual((verdict, null), (row.Verdict(), row["crmq_validuntil"]));
    }

    [TestMethod]
    public void Update_ThatReopens_JudgesAgain()
    {
        var stored = Some.Stored();
        stored["statecode"] = new OptionSetValue(2);

        Assert.AreEqual(3, PluginRun.Update(stored, Some.Changes("statecode", new OptionSetValue(0))).Execute(Some.Judge).Target.Verdict());
    }
}
