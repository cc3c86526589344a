using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CsCheck;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

/// <summary>Files to rows and back, through the embedded Dataverse.</summary>
[TestClass]
public sealed class CriteriaRoundTripTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestEnvironment environment = new();

    public static System.Collections.Generic.IEnumerable<object[]> ReadySetNames => ReadySets.Names.Select(name => new object[] { name });

    public void Dispose() => folder.Dispose();

    [TestMethod]
    [DynamicData(nameof(ReadySetNames))]
    public void Export_AfterImport_IsTheFileToTheLetter(string name)
    {
        var file = ReadySets.Require(name);
        Assert.AreEqual("", environment.RunConnected("criteria", "import", file).Error);

        var exported = environment.RunConnected("criteria", "export").Output;

        Assert.AreEqual(File.ReadAllText(file), exported);
    }

    [TestMethod]
    public void Export_ImportedElsewhere_ExportsTheSame()
    {
        environment.RunConnected("criteria", "import", Path.Combine(AppContext.BaseDirectory, "samples", "direct-sales.criteria.json"));
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"));
        EnterByHand();
        var first = folder.File("first.criteria.json");
        environment.RunConnected("criteria", "export", "--output", first);
        var next = new TestEnvironment();

        Assert.AreEqual("", next.RunConnected("criteria", "import", first).Error);
        var second = next.RunConnected("criteria", "export").Output;

        Assert.AreEqual(File.ReadAllText(first), second);
        Assert.AreEqual("DIRECT ICP", string.Join(" ", CriteriaFile.Read(first).Sets.Select(set => set.Code)));
    }

    [TestMethod]
    public void Export_AfterChangesInBothDirections_LosesNothing() => Variants.Sample(
        sets =>
        {
            var file = folder.Write("variant.criteria.json", CriteriaFileWriter.Write(sets));
            Assert.AreEqual("", environment.RunConnected("criteria", "import", file).Error);

            return environment.RunConnected("criteria", "export").Output == File.ReadAllText(file);
        },
        seed: "0000KrmQua11",
        iter: 12,
        threads: 1);

    /// <summary>Some of the criteria of a ready set, in any order, each with another weight, gates and texts than before.</summary>
    private static Gen<CriteriaSetDraft[]> Variants { get; } = Gen.Select(
        Gen.Shuffle(CriteriaFile.Read(ReadySets.Require("bant")).Sets[0].Criteria.ToArray()), Gen.Int[1, 9], Gen.Bool, Gen.Int[1, 50], Gen.String[Gen.Char['!', '~'], 1, 40])
        .Select((criteria, count, mandatory, weight, text) => new[]
        {
            CriteriaFile.Read(ReadySets.Require("bant")).Sets[0] with
            {
                Threshold = weight,
                SunsetDays = mandatory ? weight : null,
                Criteria =
                [
                    .. criteria.Take(count).Select((criterion, place) => criterion with
                    {
                        Weight = weight + place,
                        Mandatory = mandatory,
                        Gates = place % 2 == 0 ? ["create", "win"] : [],
                        ReviewOn = mandatory ? "2027-02-28" : "",
                        Texts = criterion.Texts.Take(1 + (place % 2)).ToDictionary(texts => texts.Key, texts => new CriterionTextDraft(text, text + "\n" + text, "")),
                    }),
                ],
            },
        });

    /// <summary>What people do to rows: Windows line ends, spaces, blank lines.</summary>
    private void EnterByHand()
    {
        var service = environment.Administrator;
        var size = service.All("crmq_criterion", "crmq_code").Single(row => row.Text("crmq_code") == "SIZE").Id;
        service.Update(new Entity("crmq_criterion", size)
        {
            ["crmq_condition"] = "<filter>\r\n  <condition attribute='purchasetimeframe' operator='eq' value='1' />\r\n</filter>",
            ["crmq_unanswered"] = " purchasetimeframe = 4 , 3 \r\n\r\n",
            ["crmq_reviewon"] = new DateTime(2027, 2, 28),
        });
    }
}
