using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;

namespace CrmQuality.Domain.Tests.Assessment;

[TestClass]
public sealed class StampTests
{
    private static readonly Snapshot Snapshot = Some.WithOne("<condition attribute='estimatedvalue' operator='ge' value='100'/>");

    [TestMethod]
    public void Fingerprint_SameRow_IsTheSame() => Assert.AreEqual(Fingerprint(150m), Fingerprint(150.0000m));

    [TestMethod]
    public void Fingerprint_ChangedInput_Differs() => Assert.AreNotEqual(Fingerprint(150m), Fingerprint(151m));

    [TestMethod]
    public void Fingerprint_BlankInput_Differs() => Assert.AreNotEqual(Fingerprint(0m), Fingerprint(null));

    [TestMethod]
    public void Fingerprint_ForgedVerdict_Differs()
    {
        var row = Row.Of(Snapshot, "estimatedvalue", 50m);
        var stamp = Stamp.Of(Assessor.Assess(Snapshot, row, Some.Now), Guid.Empty);
        var forged = new Stamp(stamp.SetId, stamp.Version, Verdict.Validated, stamp.Score, stamp.EvaluatedOn, stamp.ValidUntil, stamp.Assessment);

        Assert.AreNotEqual(stamp.Fingerprint(Snapshot, row), forged.Fingerprint(Snapshot, row));
    }

    [TestMethod]
    public void Fingerprint_ForgedAssessment_Differs()
    {
        var row = Row.Of(Snapshot, "estimatedvalue", 50m);
        var stamp = Stamp.Of(Assessor.Assess(Snapshot, row, Some.Now), Guid.Empty);
        var forged = new Stamp(stamp.SetId, stamp.Version, stamp.Verdict, stamp.Score, stamp.EvaluatedOn, stamp.ValidUntil, "{}");

        Assert.AreNotEqual(stamp.Fingerprint(Snapshot, row), forged.Fingerprint(Snapshot, row));
    }

    [TestMethod]
    public void Of_Assessment_KeepsOutcomesByCode() =>
        Assert.AreEqual("{\"version\":3,\"set\":\"SET\",\"outcomes\":{\"ONE\":\"unknown\"}}", Stamp.Of(Assessor.Assess(Snapshot, Row.Of(Snapshot), Some.Now), Guid.Empty).Assessment);

    private static string Fingerprint(decimal? value)
    {
        var row = Row.Of(Snapshot, "estimatedvalue", value);
        return Stamp.Of(Assessor.Assess(Snapshot, Row.Of(Snapshot, "estimatedvalue", 150m), Some.Now), Guid.Empty).Fingerprint(Snapshot, row);
    }
}
