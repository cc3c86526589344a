using System;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Tests.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Tests.Opportunities;

[TestClass]
public sealed class JudgeOpportunityTests
{
    [TestMethod]
    public void Create_AllMet_IsValidatedCreditedAndForecast()
    {
        var row = PluginRun.Create(Some.Opportunity()).Execute(Some.Judge).Target;

        Assert.AreEqual(3, row.Verdict());
        Assert.AreEqual(100m, row["crmq_score"]);
        Assert.AreEqual(7, row["crmq_criteriaversion"]);
        Assert.AreEqual(Some.Now, row["crmq_evaluatedon"]);
        Assert.AreEqual(new DateTime(2025, 7, 16, 0, 0, 0, DateTimeKind.Utc), row["crmq_validuntil"]);
        Assert.AreEqual(true, row["crmq_isforecastable"]);
        Assert.AreEqual(Some.Now, row["crmq_firstvalidatedon"]);
        Assert.AreEqual(Some.Rep, ((EntityReference)row["crmq_creditedtoid"]).Id);
        Assert.AreEqual(64, ((string)row["crmq_fingerprint"]).Length);
        Assert.AreEqual("{\"version\":7,\"set\":\"DIRECT\",\"outcomes\":{\"FLOOR\":\"met\",\"DECIDER\":\"met\",\"FRESH\":\"met\"}}", row["crmq_assessment"]);
    }

    [TestMethod]
    public void Create_NotRefused_CostsNoCall() => Assert.AreEqual(0, PluginRun.Create(Some.Opportunity()).Execute(Some.Judge).Organization.Calls.Count);

    [TestMethod]
    public void Update_NotRefused_CostsNoCall() =>
        Assert.AreEqual(0, PluginRun.Update(Some.Stored(), Some.Changes("name", "x")).Execute(Some.Judge).Organization.Calls.Count);

    [TestMethod]
    public void Create_DecisionMakerLeftOut_TakesThePlatformsDefault()
    {
        var row = PluginRun.Create(Some.Opportunity(decisionMaker: null)).Execute(Some.Judge).Target;

        StringAssert.Contains((string)row["crmq_assessment"], "\"DECIDER\":\"not met\"");
        Assert.AreEqual("Unvalidated by Direct sales v7: 1 open.", row["crmq_verdictreason"]);
    }

    [TestMethod]
    public void Create_Unvalidated_IsCappedAndKeepsTheRepsOwnCategory()
    {
        var target = Some.Opportunity(decisionMaker: false);
        target["msdyn_forecastcategory"] = new OptionSetValue(100000003);

        var row = PluginRun.Create(target).Execute(Some.Judge).Target;

        Assert.AreEqual(100000004, ((OptionSetValue)row["msdyn_forecastcategory"]).Value);
        Assert.AreEqual(284610003, ((OptionSetValue)row["crmq_ownforecastcategory"]).Value);
        Assert.AreEqual(false, row["crmq_isforecastable"]);
    }

    [TestMethod]
    public void Update_BecomesValidated_RestoresTheRepsOwnCategory()
    {
        var stored = Some.Stored(decisionMaker: false);
        stored["msdyn_forecastcategory"] = new OptionSetValue(100000004);
        stored["crmq_ownforecastcategory"] = new OptionSetValue(284610003);

        var row = PluginRun.Update(stored, Some.Changes("decisionmaker", true)).Execute(Some.Judge).Target;

        Assert.AreEqual(100000003, ((OptionSetValue)row["msdyn_forecastcategory"]).Value);
    }

    [TestMethod]
    public void Create_OverriddenCreatedOn_AgesFromThere()
    {
        var target = Some.Opportunity();
        target["overriddencreatedon"] = Some.Now.AddDays(-31);

        Assert.AreEqual(2, PluginRun.Create(target).Execute(Some.Judge).Target.Verdict());
    }

    [TestMethod]
    [DataRow(150.0, 2)]
    [DataRow(250.0, 3)]
    public void Create_ForeignCurrency_ComparesInBase(double dollars, int verdict)
    {
        var target = Some.Opportunity((decimal)dollars);
        target["transactioncurrencyid"] = new EntityReference("transactioncurrency", Some.Dollar);
        target["importsequencenumber"] = 1;

        Assert.AreEqual(verdict, PluginRun.Create(target).Execute(Some.Judge).Target.Verdict());
    }

    [TestMethod]
    public void Create_ClientWroteOurColumns_IsOverwritten()
    {
        var target = Some.Opportunity(decisionMaker: false);
        target["crmq_verdict"] = new OptionSetValue(284610003);
        target["crmq_firstvalidatedon"] = Some.Now;

        var row = PluginRun.Create(target).Execute(Some.Judge).Target;

        Assert.AreEqual((2, false), (row.Verdict(), row.Contains("crmq_firstvalidatedon")));
    }

    [TestMethod]
    public void Create_WeightedRevenue_IsValueTimesProbability()
    {
        var target = Some.Opportunity(500m);
        target["closeprobability"] = 30;

        Assert.AreEqual(150m, ((Money)PluginRun.Create(target).Execute(Some.Judge).Target["crmq_weightedrevenue"]).Value);
    }

    [TestMethod]
    public void Create_NoProbability_LeavesWeightedRevenueBlank() =>
        Assert.IsNull(PluginRun.Create(Some.Opportunity()).Execute(Some.Judge).Target["crmq_weightedrevenue"]);

    [TestMethod]
    public void Update_ValidatedBefore_IsNotCreditedAgain()
    {
        var stored = Some.Stored(decisionMaker: false);
        stored["crmq_firstvalidatedon"] = Some.Now.AddDays(-20);

        var row = PluginRun.Update(stored, Some.Changes("decisionmaker", true)).Execute(Some.Judge).Target;

        Assert.AreEqual((true, false), (row.Contains("crmq_validatedon"), row.Contains("crmq_creditedtoid")));
    }

    [TestMethod]
    public void Create_OwnedByTeam_CreditsTheInitiatingUser()
    {
        var target = Some.Opportunity();
        target["ownerid"] = new EntityReference("team", Some.Team);

        Assert.AreEqual(Some.Rep, ((EntityReference)PluginRun.Create(target).Execute(Some.Judge).Target["crmq_creditedtoid"]).Id);
    }

    [TestMethod]
    public void Update_PriceCalculation_ScoresAndLeavesTheCategoryAlone()
    {
        var run = PluginRun.Update(Some.Stored(), Some.Changes("estimatedvalue", new Money(5m)));
        var parent = new TestExecution();
        run.Context.ParentContext = parent;
        parent.SharedVariables["InternalSystemPriceCalculationEvent"] = true;

        var row = run.Execute(Some.Judge).Target;

        Assert.AreEqual((2, false), (row.Verdict(), row.Contains("msdyn_forecastcategory")));
    }

    [TestMethod]
    public void Execute_Twice_GivesTheSameVerdict()
    {
        var target = Some.Opportunity(decisionMaker: false);
        target["msdyn_forecastcategory"] = new OptionSetValue(100000003);
        var run = PluginRun.Create(target).Execute(Some.Judge);
        var first = run.Target["crmq_fingerprint"];

        Assert.AreEqual(first, run.Execute(Some.Judge).Target["crmq_fingerprint"]);
    }

    [TestMethod]
    public void Update_StepWithoutImage_SavesAsNotEvaluatedAndTraces()
    {
        var run = new PluginRun("Update", "opportunity", Some.Changes("estimatedvalue", new Money(5m))).Execute(Some.Judge);

        Assert.AreEqual(0, run.Target.Verdict());
        StringAssert.Contains(run.Trace.Text, "no image 'PreImage'");
    }
}
