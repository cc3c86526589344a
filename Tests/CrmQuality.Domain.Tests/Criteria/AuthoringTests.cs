using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Criteria;

[TestClass]
public sealed class AuthoringTests
{
    [TestMethod]
    [DataRow("<condition attribute='ownerid' operator='eq-userid'/>", "systemuser")]
    [DataRow("<condition attribute='createdon' operator='this-fiscal-year'/>", "this-fiscal-year")]
    [DataRow("<condition attribute='campaignid' operator='eq-or-under' value='x'/>", "eq-or-under")]
    [DataRow("<condition attribute='createdon' operator='yesterdays'/>", "'yesterday'?")]
    [DataRow("<condition attribute='createdon' operator='yesterday' value='1'/>", "takes none")]
    [DataRow("<condition attribute='name' operator='is-nice' value='x'/>", "is-nice")]
    [DataRow("<condition attribute='nosuch' operator='null'/>", "nosuch")]
    [DataRow("<condition attribute='estimatedvalu' operator='null'/>", "'estimatedvalue'?")]
    [DataRow("<condition attribute='Est. Revenue' operator='null'/>", "'estimatedvalue'?")]
    [DataRow("<condition attribute='estimatedvalue_base' operator='gt' value='1'/>", "use 'estimatedvalue'")]
    [DataRow("<condition attribute='totalscore' operator='gt' value='1'/>", "it is calculated")]
    [DataRow("<condition attribute='estimatedvalue' operator='gt' value='much'/>", "much")]
    [DataRow("<condition attribute='estimatedvalue' operator='gt' value='1,5'/>", "1,5")]
    [DataRow("<condition attribute='purchasetimeframe' operator='eq' value='9'/>", "9 is not an option")]
    [DataRow("<condition attribute='purchasetimeframe' operator='eq' value='Unknwn'/>", "4 (Unknown)?")]
    [DataRow("<condition attribute='estimatedclosedate' operator='on' value='31.12.2025'/>", "31.12.2025")]
    [DataRow("<condition attribute='estimatedclosedate' operator='last-x-days' value='0'/>", "'0'")]
    [DataRow("<condition attribute='estimatedclosedate' operator='last-x-years' value='101'/>", "1 to 100")]
    [DataRow("<condition attribute='estimatedclosedate' operator='last-x-hours' value='1'/>", "Date column")]
    [DataRow("<condition attribute='new_interests' operator='in'><value>1</value></condition>", "Choices")]
    [DataRow("<condition attribute='name' operator='contain-values'><value>1</value></condition>", "Text")]
    [DataRow("<condition attribute='campaignid' operator='eq' value='Spring'/>", "Spring")]
    [DataRow("<condition attribute='campaignid' operator='gt' value='Spring'/>", "Lookup")]
    [DataRow("<condition attribute='name' operator='between'><value>1</value></condition>", "takes two")]
    [DataRow("<condition operator='null'/>", "'attribute'")]
    [DataRow("<condition attribute='name'/>", "'operator'")]
    [DataRow("<condition attribute='name' operator='null' entityname='x'/>", "entityname")]
    [DataRow("<condition attribute='name' operator='eq' valueof='estimatedvalue'/>", "cannot be compared")]
    [DataRow("<condition attribute='name' operator='like' valueof='description'/>", "does not compare two columns")]
    [DataRow("<condition attribute='name' operator='eq' value='x' valueof='description'/>", "keep one")]
    [DataRow("<condition attribute='name' operator='eq' valueof='account.name'/>", "another table")]
    [DataRow("<condition attribute='estimatedvalue' operator='between'><value>10</value><value>9</value></condition>", "lower bound first")]
    [DataRow("<condition attribute='estimatedclosedate' operator='not-between'><value>2026-12-31</value><value>2026-01-01</value></condition>", "lower bound first")]
    [DataRow("<filter/>", "at least one")]
    [DataRow("<filter type='xor'><condition attribute='name' operator='null'/></filter>", "xor")]
    [DataRow("<condition", "well-formed")]
    public void Compile_WhatIsNotSupported_IsRefusedByName(string condition, string named)
    {
        var errors = Some.Errors(Some.Set(Some.Criterion("BAD", condition)));

        Assert.IsTrue(errors.Any(error => error.CriterionCode == "BAD" && error.Element == "condition" && error.Message.Contains(named)), string.Join("\n", errors));
    }

    [TestMethod]
    public void Compile_DocumentType_IsRefused()
    {
        var draft = Some.Criterion("BAD", "") with { Condition = "<!DOCTYPE a [<!ENTITY b 'c'>]><filter>&b;</filter>" };

        var errors = Some.Errors(Some.Set(draft));

        Assert.AreEqual(1, errors.Count);
    }

    [TestMethod]
    public void Compile_SeveralMistakes_NamesThemAll()
    {
        var draft = Some.Criterion("BAD", "<condition attribute='nosuch' operator='null'/>") with
        {
            AskedFrom = "Nowhere",
            Severity = "deadly",
            Gates = ["door"],
            AppliesFrom = "soon",
            Weight = -1,
        };

        var elements = Some.Errors(Some.Set(draft)).Select(error => error.Element).OrderBy(element => element, System.StringComparer.Ordinal);

        Assert.AreEqual("appliesFrom,askedFrom,condition,gates,severity,weight", string.Join(",", elements));
    }

    [TestMethod]
    public void Compile_SetWithoutCriteria_IsRefused() => Assert.AreEqual("criteria", Some.Errors(Some.Set()).Single().Element);

    [TestMethod]
    public void Compile_NoSets_IsRefused() => Assert.AreEqual("sets", Some.Errors().Single().Element);

    [TestMethod]
    public void Compile_SameCodeTwice_IsRefused()
    {
        var one = Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>");

        Assert.AreEqual("code", Some.Errors(Some.Set(one, one)).Single().Element);
    }

    [TestMethod]
    public void Compile_SalesStageAsStageColumn_TakesOptionNumbers()
    {
        var set = Some.Set(Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>")) with { StageColumn = "salesstage" };

        var stages = Some.Snapshot(set).Sets[0].Stages;

        Assert.AreEqual("0,1,2,3", string.Join(",", stages.Values));
    }

    [TestMethod]
    public void Compile_AttributesOfAdvancedFind_AreIgnored()
    {
        var draft = Some.Criterion("ONE", "<condition attribute='campaignid' operator='eq' uiname='Spring' uitype='campaign' value='{33333333-3333-3333-3333-333333333333}'/>");

        Assert.AreEqual(0, Some.Errors(Some.Set(draft)).Count);
    }

    [TestMethod]
    [DataRow(0, 100)]
    [DataRow(1, 0)]
    public void Compile_SetThatEverythingPasses_IsRefused(int weight, int threshold)
    {
        var set = Some.Set(Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>") with { Weight = weight }) with { Threshold = threshold };

        Assert.AreEqual("threshold", Some.Errors(set).Single().Element);
    }

    [TestMethod]
    public void Compile_BlocksBeforeItApplies_IsRefused()
    {
        var draft = Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>") with { AppliesFrom = "2026-02-01", BlocksFrom = "2026-01-01" };

        Assert.AreEqual("blocksFrom", Some.Errors(Some.Set(draft)).Single().Element);
    }

    [TestMethod]
    public void Check_CriterionBeingWritten_NeedsNoTextsYet()
    {
        var draft = Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>") with { Texts = new System.Collections.Generic.Dictionary<int, CriterionTextDraft>() };

        Assert.IsEmpty(new DraftCheck(Some.Catalog).OfCriterion(draft, Some.Set()));
    }

    [TestMethod]
    public void Check_CriterionOfAnUnknownStage_NamesTheStages()
    {
        var draft = Some.Criterion("ONE", "<condition attribute='name' operator='not-null'/>") with { AskedFrom = "Develp" };

        Assert.Contains("Develop", new DraftCheck(Some.Catalog).OfCriterion(draft, Some.Set()).Single().Message);
    }

    [TestMethod]
    public void Check_SetBeingWritten_NeedsNoCriteriaYet() => Assert.IsEmpty(new DraftCheck(Some.Catalog).OfSet(Some.Set()));

    [TestMethod]
    public void Renew_ColumnGone_IsRefusedByName()
    {
        var older = Some.WithOne("<condition attribute='name' operator='not-null'/>");
        var without = new TableCatalog(name => SomeTables.Find(name) is { } table ? new CatalogTable(table.Name, table.PrimaryId, table.Columns.Where(column => column.Name != "name")) : null);

        var error = SnapshotRenewal.Of(older, without, Some.Settings).Errors.Single();

        Assert.AreEqual("name", error.Element);
        Assert.Contains("'name'", error.Message);
    }

    [TestMethod]
    public void Renew_SameEnvironment_KeepsTheCriteria()
    {
        var older = Some.WithOne("<condition attribute='name' operator='not-null'/>");

        var renewed = SnapshotRenewal.Of(older, Some.Catalog, Some.Settings with { Version = 9, Paused = true }).Snapshot!;

        Assert.AreEqual((9, true, older.Sets), (renewed.Version, renewed.Paused, renewed.Sets));
    }
}
