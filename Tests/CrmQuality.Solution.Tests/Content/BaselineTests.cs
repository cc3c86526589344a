using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

/// <summary>One list of columns stands in the filter of the Update steps and in every image.</summary>
[TestClass]
public sealed class BaselineTests
{
    // Kept by the platform, or saying nothing about whether an opportunity qualifies.
    private static readonly HashSet<string> NotAskedFor =
    [
        "accountid", "contactid", "createdonbehalfby", "emailaddress", "importsequencenumber", "isprivate", "lastonholdtime",
        "modifiedby", "modifiedon", "modifiedonbehalfby", "onholdtime", "opportunityid", "overriddencreatedon", "owningbusinessunit",
        "owningteam", "owninguser", "participatesinworkflow", "pricingerrorcode", "processid", "slaid", "slainvokedid", "stageid",
        "stepid", "teamsfollowed", "timespentbymeonemailandmeetings", "timezoneruleversionnumber", "traversedpath",
        "utcconversiontimezonecode", "versionnumber",
    ];

    private static string[] Lists =>
        [.. OfOpportunity.Select(step => step.Element("FilteringAttributes")!.Value).Where(filter => filter.Length > 0),
         .. OfOpportunity.Descendants("Attributes").Select(image => image.Value)];

    /// <remarks>The waste ledger only follows what opportunities became.</remarks>
    private static XElement[] OfOpportunity => [.. SolutionFiles.Steps.Where(step =>
        step.Element("PrimaryEntity")!.Value == "opportunity" && !step.Element("PluginTypeName")!.Value.Contains("Waste.", StringComparison.Ordinal))];

    private static string[] Baseline => Lists[0].Split(',');

    [TestMethod]
    public void Lists_OfFiltersAndImages_AreAllTheSame()
    {
        Assert.HasCount(8, Lists, "three filters and five images");
        Assert.HasCount(1, Lists.Distinct());
    }

    [TestMethod]
    public void Baseline_Names_AreSortedAndUnique()
    {
        string[] sorted = [.. Baseline.Distinct().Order(StringComparer.Ordinal)];
        CollectionAssert.AreEqual(sorted, Baseline);
    }

    [TestMethod]
    public void Baseline_Names_HoldNoBaseCurrencyTwin() =>
        Assert.IsEmpty(Baseline.Where(column => column.EndsWith("_base", StringComparison.Ordinal)));

    [TestMethod]
    public void Baseline_OwnColumns_AreAllOfThemButTheTwin()
    {
        IEnumerable<string> own = SolutionFiles.ColumnsOf(SolutionFiles.Table("Opportunity")).Where(column => column != "crmq_weightedrevenue_base");
        CollectionAssert.AreEquivalent(own.ToArray(), Baseline.Where(column => column.StartsWith("crmq_", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    public void Baseline_StockColumns_AreAllThatACriterionMayUse()
    {
        IReadOnlySet<string> dependent = StockTable.Dependent("opportunity");
        string[] expected = [.. StockTable.Columns("opportunity").Keys.Where(column =>
            !dependent.Contains(column) && !NotAskedFor.Contains(column) && !column.StartsWith("msdyn_", StringComparison.Ordinal))];
        string[] stock = [.. Baseline.Where(column => !column.StartsWith("crmq_", StringComparison.Ordinal))];
        CollectionAssert.AreEquivalent(expected, stock, $"missing {string.Join(',', expected.Except(stock))}, unknown {string.Join(',', stock.Except(expected))}");
    }

    [TestMethod]
    public void Images_OfEachStep_CarryTheAliasTheyAreNamedAfter()
    {
        foreach (XElement image in SolutionFiles.Steps.Descendants("SdkMessageProcessingStepImage"))
        {
            string expected = image.Element("ImageType")!.Value == "0" ? "PreImage" : "PostImage";
            Assert.AreEqual(expected, image.Element("EntityAlias")!.Value);
            Assert.AreEqual(expected, image.Attribute("Name")!.Value);
        }
    }
}
