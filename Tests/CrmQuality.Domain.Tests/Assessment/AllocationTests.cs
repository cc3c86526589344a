#if NET
using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class AllocationTests
{
    private const int Rounds = 1_000;

    [TestMethod]
    public void Judge_EveryKindOfComparison_AllocatesNothing()
    {
        var snapshot = Some.Snapshot(Some.Set(
            Some.Criterion("TEXT", "<condition attribute='name' operator='like' value='%pump_'/><condition attribute='name' operator='in'><value>Pumps</value><value>x</value></condition>"),
            Some.Criterion("MONEY", "<filter type='or'><condition attribute='estimatedvalue' operator='between'><value>1</value><value>9</value></condition><condition attribute='estimatedvalue' operator='ge' value='10'/></filter>"),
            Some.Criterion("WHOLE", "<condition attribute='closeprobability' operator='not-in'><value>1</value><value>2</value></condition>"),
            Some.Criterion("DATE", "<condition attribute='estimatedclosedate' operator='next-x-days' value='30'/>"),
            Some.Criterion("MOMENT", "<condition attribute='createdon' operator='last-x-days' value='30'/><condition attribute='createdon' operator='gt' value='2020-01-01'/>"),
            Some.Criterion("LOOKUP", "<condition attribute='campaignid' operator='eq' value='33333333-3333-3333-3333-333333333333'/>"),
            Some.Criterion("BLANK", "<condition attribute='discountpercentage' operator='null'/>") with { AskedFrom = "Develop" }));
        var row = Row.Of(
            snapshot,
            "name", "Pumps", "estimatedvalue", 500m, "closeprobability", 40L, "estimatedclosedate", Some.Today.Plus(3),
            "createdon", Some.Now, "campaignid", new Guid("33333333-3333-3333-3333-333333333333"), "stepname", "Develop");
        var outcomes = new Finding[Judge.LongestSet(snapshot)];
        var verdict = Judge.Of(snapshot, row, Some.AsOf, outcomes).Verdict;

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            Judge.Of(snapshot, row, new AsOf(Some.Now.AddDays(round % 2), snapshot.Calendar), outcomes);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.AreEqual((Verdict.Validated, 0L), (verdict, allocated));
    }
}
#endif
