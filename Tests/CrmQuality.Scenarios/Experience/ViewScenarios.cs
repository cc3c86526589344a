using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Experience;

/// <summary>Each view shows the rows it is for and no other: what has lapsed since the last evaluation counts as expired everywhere.</summary>
[TestClass]
public sealed class ViewScenarios
{
    public static IEnumerable<object[]> Expected => ExpectedViews.All.Select(view => new object[] { view.Table, view.View });

    public static IEnumerable<object[]> Everything => SolutionScreens.Views.Select(view => new object[] { view.Table, view.Name });

    [TestMethod]
    [DynamicData(nameof(Expected))]
    public void View_OfTheSamplePipeline_ShowsItsRows(string table, string name)
    {
        var sample = SamplePipeline.Shared;
        var expected = ExpectedViews.All.Single(view => view.Table == table && view.View == name);
        var service = sample.Organization.ServiceFor(expected.User?.Invoke(sample) ?? sample.Organization.AdministratorId);
        var query = SolutionScreens.View(table, name).Query(expected.Of is { } of ? (of.Lookup, sample.Row(of.Table, of.Name).Id) : null);

        string[] shown = [.. service.RetrieveMultiple(new FetchExpression(query)).Entities.Select(Name)];

        CollectionAssert.AreEquivalent(expected.Rows.Split('|'), shown, string.Join('|', shown));
        Assert.IsNotEmpty(AllRows(sample, table).Except(shown), "some row must stay out");
    }

    [TestMethod]
    [DynamicData(nameof(Everything))]
    public void View_ForTheAdministrator_RunsAndFetchesItsCells(string table, string name)
    {
        var rows = SamplePipeline.Shared.Administrator.RetrieveMultiple(new FetchExpression(SolutionScreens.View(table, name).Query())).Entities;

        Assert.IsTrue(rows.All(row => row.LogicalName == table));
    }

    [TestMethod]
    public void Views_ThatEveryTableHasNot_AreAllExpected()
    {
        string[] own = [.. SolutionScreens.OwnViews.Select(view => $"{view.Table}: {view.Name}")];

        CollectionAssert.AreEquivalent(own, ExpectedViews.All.Select(view => $"{view.Table}: {view.View}").ToArray());
    }

    private static IEnumerable<string> AllRows(SamplePipeline sample, string table)
    {
        var name = table == "opportunity" ? "name" : "crmq_name";
        return sample.Administrator.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(name) }).Entities.Select(Name);
    }

    private static string Name(Entity row) => row.GetAttributeValue<string>(row.LogicalName == "opportunity" ? "name" : "crmq_name");
}
