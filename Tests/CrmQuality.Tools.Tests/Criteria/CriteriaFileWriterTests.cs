using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CsCheck;

namespace CrmQuality.Tools.Tests.Criteria;

[TestClass]
public sealed class CriteriaFileWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Write_AnyDrafts_ReadBackTheSame() => Gen.Select(RandomDrafts.Sets, RandomDrafts.Schema).Sample(
        (sets, schema) =>
        {
            var read = Read(CriteriaFileWriter.Write(sets, schema));

            return read.Schema == schema && Flat(read.Sets) == Flat(sets);
        },
        seed: "0000KrmQua11",
        iter: 1_000,
        threads: 1,
        print: drawn => Flat(drawn.Item1));

    [TestMethod]
    public void Write_AnyDrafts_GivesTheSameTextAgain() => RandomDrafts.Sets.Sample(
        sets => CriteriaFileWriter.Write(Read(CriteriaFileWriter.Write(sets)).Sets) == CriteriaFileWriter.Write(sets),
        seed: "0000KrmQua11",
        iter: 300,
        threads: 1);

    /// <remarks>A member that is new to the drafts must come into the random ones, or nothing tests that files hold it.</remarks>
    [TestMethod]
    public void RandomDrafts_Members_AllVary()
    {
        var seen = new Dictionary<string, HashSet<string>>();
        RandomDrafts.Sets.Sample(sets => Note(JsonSerializer.SerializeToElement(sets), "", seen), seed: "0000KrmQua11", iter: 200, threads: 1);

        Assert.AreEqual("Id, Criteria.Id", string.Join(", ", seen.Where(member => member.Value.Count < 2 && member.Key != "Criteria.Attestation").Select(member => member.Key)));
        Assert.IsTrue(seen.ContainsKey("Criteria.Texts.each.Example"));
    }

    [TestMethod]
    public void Write_WhatHasItsDefault_IsLeftOut()
    {
        var set = new CriteriaSetDraft { Code = "S", Name = "Set", Criteria = [new CriterionDraft { Code = "C" }] };

        Assert.AreEqual(
            """
            {
              "sets": [
                {
                  "code": "S",
                  "name": "Set",
                  "criteria": [
                    {
                      "code": "C"
                    }
                  ]
                }
              ]
            }

            """,
            CriteriaFileWriter.Write([set]));
    }

    [TestMethod]
    public void Write_SeveralLines_AreAListAndShortListsStayOnOneLine()
    {
        var criterion = new CriterionDraft
        {
            Code = "C",
            Condition = "<filter>\n  <condition attribute='need' operator='null' />\n</filter>",
            Gates = ["create", "win"],
            Attestation = new AttestationDraft { MaximumAge = 90 },
            Unanswered = new Dictionary<string, IReadOnlyList<string>> { ["timeline"] = ["4"], ["need"] = ["3", "2"] },
            Texts = new Dictionary<int, CriterionTextDraft> { [1035] = new("Tarve", "kysy \"miksi\"", ""), [1033] = new("Need", "ask", "") },
        };

        var text = CriteriaFileWriter.Write([new CriteriaSetDraft { Code = "S", Name = "Set", Criteria = [criterion] }]);

        Assert.Contains(
            """
                      "gates": ["create", "win"],
                      "condition": [
                        "<filter>",
                        "  <condition attribute='need' operator='null' />",
                        "</filter>"
                      ],
                      "attestation": {
                        "evidence": "none",
                        "maximumAge": 90
                      },
                      "unanswered": {
                        "need": ["3", "2"],
                        "timeline": ["4"]
                      },
                      "texts": {
                        "1033": {
                          "title": "Need",
                          "advice": "ask"
                        },
                        "1035": {
                          "title": "Tarve",
                          "advice": "kysy \"miksi\""
                        }
                      }
            """,
            text);
    }

    /// <summary>Notes what a member holds; columns and languages have no name of their own.</summary>
    private static void Note(JsonElement value, string member, Dictionary<string, HashSet<string>> seen)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                value.EnumerateArray().ToList().ForEach(item => Note(item, member, seen));
                break;
            case JsonValueKind.Object when member.EndsWith("Texts", StringComparison.Ordinal) || member.EndsWith("Unanswered", StringComparison.Ordinal):
                value.EnumerateObject().ToList().ForEach(entry => Note(entry.Value, member + ".each", seen));
                break;
            case JsonValueKind.Object:
                value.EnumerateObject().ToList().ForEach(entry => Note(entry.Value, (member + "." + entry.Name).TrimStart('.'), seen));
                break;
            default:
                seen.TryAdd(member, []);
                seen[member].Add(value.GetRawText());
                break;
        }
    }

    private CriteriaFile Read(string text) => CriteriaFile.Read(folder.Write("test.criteria.json", text));

    /// <remarks>Columns and languages have no order.</remarks>
    private static string Flat(IEnumerable<CriteriaSetDraft> sets) => JsonSerializer.Serialize(sets.Select(set => set with
    {
        Criteria = [.. set.Criteria.Select(criterion => criterion with
        {
            Unanswered = new SortedDictionary<string, IReadOnlyList<string>>(criterion.Unanswered.ToDictionary(), StringComparer.Ordinal),
            Texts = new SortedDictionary<int, CriterionTextDraft>(criterion.Texts.ToDictionary()),
        })],
    }));
}
