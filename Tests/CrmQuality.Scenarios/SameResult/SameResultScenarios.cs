using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Scenarios.Enforcement;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.SameResult;

/// <summary>The shipped assembly's results do not depend on how the same saves reach Dataverse.</summary>
[TestClass]
public sealed class SameResultScenarios
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 3).Select(number => new Guid(number, 0, 0, new byte[8]))];
    private static readonly string Expected = Result(Way.OneByOne);

    [TestMethod]
    [DataRow(Way.Batched)]
    [DataRow(Way.Upserted)]
    [DataRow(Way.UpsertedBatch)]
    [DataRow(Way.Nested)]
    [DataRow(Way.Retried)]
    public void Saves_InAnotherWay_LeaveTheSameRowsAndEvents(Way way) => Assert.AreEqual(Expected, Result(way));

    [TestMethod]
    public void Saves_OneByOne_JudgeEveryRowAndLeaveEvents()
    {
        StringAssert.Contains(Expected, "crmq_verdict=284610003", StringComparison.Ordinal);
        StringAssert.Contains(Expected, "crmq_verdict=284610002", StringComparison.Ordinal);
        // Three creations, and the two changes that moved a verdict.
        Assert.AreEqual(3 + 2, Expected.Split('\n').Count(line => line.StartsWith("crmq_pipelineevent", StringComparison.Ordinal)), Expected);
    }

    /// <summary>A rep's day: three entries, of which one is a free draft; then each changes, and the draft gets its value.</summary>
    private static string Result(Way way)
    {
        var published = new PublishedOrganization();
        var saves = new SaveWays(published.Organization, published.EnglishRep, way);
        saves.Prepare();
        saves.Create([.. Ids.Select((id, place) => Draft(id, place == 1 ? null : 500m + place))]);
        published.Organization.Clock.UtcNow = published.Organization.Clock.UtcNow.AddDays(1);
        saves.Update([.. Ids.Select((id, place) => new Entity("opportunity", id) { ["estimatedvalue"] = new Money(1000m + place), ["need"] = place == 2 ? null : new OptionSetValue(1) })]);
        Assert.IsEmpty(published.Organization.AsyncFailures);
        return string.Join('\n', Shown(published, "opportunity").Concat(Shown(published, "crmq_pipelineevent")));
    }

    private static Entity Draft(Guid id, decimal? value)
    {
        var row = PublishedOrganization.Opportunity(value);
        row.Id = id;
        return row;
    }

    /// <summary>Every column but those that name a run: the event's own id, the evaluation's, and the row version.</summary>
    private static IEnumerable<string> Shown(PublishedOrganization published, string table) => published.Administrator
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities
        .Select(row => $"{table} {string.Join(", ", row.Attributes.Where(pair => !NamesTheRun(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Shown))}")
        .Order(StringComparer.Ordinal);

    private static bool NamesTheRun(string column) => column is "crmq_pipelineeventid" or "crmq_evaluationid" or "versionnumber";

    private static string Shown(KeyValuePair<string, object> column) => column.Value switch
    {
        Money money => $"{column.Key}={money.Value.ToString(CultureInfo.InvariantCulture)}",
        OptionSetValue option => $"{column.Key}={option.Value}",
        EntityReference reference => $"{column.Key}={reference.Id}",
        IFormattable value => $"{column.Key}={value.ToString(null, CultureInfo.InvariantCulture)}",
        _ => $"{column.Key}={column.Value}",
    };
}
