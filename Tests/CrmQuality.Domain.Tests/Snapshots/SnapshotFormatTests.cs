using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Snapshots;

[TestClass]
public sealed class SnapshotFormatTests
{
    [TestMethod]
    public void Read_WhatWasWritten_WritesTheSameAgain()
    {
        var text = SnapshotWriter.Write(Rich());

        Assert.AreEqual(text, SnapshotWriter.Write(SnapshotReader.Read(text)));
    }

    [TestMethod]
    public void Read_EveryTruncation_IsRefused()
    {
        var text = SnapshotWriter.Write(Rich());

        for (var length = 0; length < text.Length; length++)
        {
            Assert.ThrowsExactly<FormatException>(() => SnapshotReader.Read(text.Substring(0, length)), $"The first {length} characters were read.");
        }
    }

    [TestMethod]
    [DataRow("\"format\":2", "\"format\":1")]
    [DataRow("\"version\":3", "\"version\":0")]
    [DataRow("\"paused\"", "\"pausd\"")]
    public void Read_OtherFormatOrContent_IsRefused(string was, string becomes) =>
        Assert.ThrowsExactly<FormatException>(() => SnapshotReader.Read(SnapshotWriter.Write(Rich()).Replace(was, becomes)));

    [TestMethod]
    public void Read_InstructionsThatDoNotNest_AreRefused()
    {
        var text = SnapshotWriter.Write(Some.WithOne("<condition attribute='name' operator='null'/><condition attribute='closeprobability' operator='null'/>"));

        Assert.ThrowsExactly<ArgumentException>(() => SnapshotReader.Read(text.Replace("[0,0,-1,0,0,3,", "[0,0,-1,0,0,0,")));
    }

    private static Snapshot Rich()
    {
        var criterion = Some.Criterion(
            "RICH",
            "<filter type='or'><condition attribute='name' operator='like' value='a&quot;%'/><condition attribute='estimatedvalue' operator='gt' value='1.5'/></filter>"
            + "<condition attribute='campaignid' operator='eq' value='33333333-3333-3333-3333-333333333333'/>"
            + "<condition attribute='purchasetimeframe' operator='in'><value>0</value><value>1</value></condition>"
            + "<condition attribute='decisionmaker' operator='eq' value='true'/>") with
        {
            AppliesWhen = "<filter><condition attribute='createdon' operator='on-or-after' value='2025-01-01'/></filter>",
            AppliesFrom = "2025-01-01",
            BlocksFrom = "2025-02-01",
            AskedFrom = "Propose",
            Severity = "block",
            Gates = ["create", "win"],
            Mandatory = true,
            Owner = "Liisa",
            Unanswered = new Dictionary<string, IReadOnlyList<string>> { ["purchasetimeframe"] = ["4"], ["name"] = ["n/a"] },
            Texts = new Dictionary<int, CriterionTextDraft> { [1033] = new("T", "A\n", "W"), [1035] = new("Ö", "ä", "") },
        };
        var settings = Some.Settings with
        {
            Calendar = new OrganizationCalendar([new ZoneOffset(default, 120), new ZoneOffset(Some.Now, 180)]),
            ExchangeRates = new Dictionary<Guid, decimal> { [Some.Euro] = 1m, [new Guid("44444444-4444-4444-4444-444444444444")] = 1.0823m },
        };
        var set = Some.Set(criterion) with { Scope = "<filter><condition attribute='name' operator='not-null'/></filter>", StageColumn = "salesstage" };
        return Some.Snapshot(settings, set);
    }
}
