using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Tests.Support;
using CrmQuality.Domain.Waivers;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Tests.Wording;

/// <summary>Everything the product says to people, as somebody has read and approved it; CRMQUALITY_UPDATE=1 writes the file anew.</summary>
[TestClass]
public sealed class ApprovedTextsTests
{
    private const string FileName = "approved-texts.txt";
    private static readonly int[] Languages = [1033, 1035];

    [TestMethod]
    public void Texts_InBothLanguages_AreTheApprovedOnes()
    {
        var fresh = string.Join("\n", Languages.SelectMany(Texts)) + "\n";
        if (Environment.GetEnvironmentVariable("CRMQUALITY_UPDATE") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), FileName), fresh);
            return;
        }

        var approved = File.ReadAllText(Path.Combine(Path.GetDirectoryName(typeof(ApprovedTextsTests).Assembly.Location)!, "Wording", FileName)).Replace("\r\n", "\n");
        Assert.AreEqual(approved, fresh, $"Read the difference; then CRMQUALITY_UPDATE=1 dotnet test Tests/CrmQuality.Domain.Tests --filter ApprovedTexts");
    }

    [TestMethod]
    public void Texts_OfTheTwoLanguages_AreAsMany() => Assert.AreEqual(Texts(1033).Count(), Texts(1035).Count());

    private static IEnumerable<string> Texts(int language) =>
        [$"== {language}", .. Refusals(language), .. Requests(language), .. News(language), .. Gaps(language), .. Health(language)];

    private static IEnumerable<string> Refusals(int language)
    {
        (SaveKind Kind, Gates Gate)[] kinds =
        [
            (SaveKind.Create, Gates.Create), (SaveKind.Change, Gates.Create), (SaveKind.Change, Gates.StageExit), (SaveKind.Win, Gates.Win), (SaveKind.Quote, Gates.Quote),
        ];
        foreach (var (kind, gate) in kinds)
        {
            var refused = new SaveRefusal(kind);
            refused.Add(Criterion(), gate);
            yield return $"-- {kind}, {gate}";
            yield return RefusalText.Write("{0}<b>", refused, language, 1033);
        }

        yield return "-- fails closed";
        yield return RefusalText.Defect("{0}<b>", language);
    }

    private static IEnumerable<string> Requests(int language) =>
        Values<RequestFlaw>().Select(flaw => $"{flaw}: {RequestText.In(language, flaw, "{0}<b>", "SECOND", "THIRD")}");

    private static IEnumerable<string> News(int language)
    {
        NewsText[] news =
        [
            NewsText.Requested(language, "Pumps: Budget", "Ann", "2025-07-01", "why"),
            .. Values<WaiverDecision>().Select(decision => NewsText.Decided(language, "Pumps: Budget", decision, "2025-07-01")),
        ];
        return [.. news.Select(text => $"{text.Title} | {text.Body}"), NewsText.Open(language)];
    }

    private static IEnumerable<string> Gaps(int language) => Values<AnswerGap>().Select(gap => $"{gap}: {GapText.In(language, gap)}");

    private static IEnumerable<string> Health(int language)
    {
        var report = new HealthReport(language);
        foreach (var code in Values<HealthCode>())
        {
            report.Add(code, "SUBJECT");
        }

        return report.ToJson(1, "").Replace("{\"code\"", "\n{\"code\"").Split('\n').Skip(1);
    }

    private static Criterion Criterion() => Some.Snapshot(Some.Set(Some.Criterion("FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with
    {
        Owner = "Sales operations",
        Texts = new Dictionary<int, CriterionTextDraft>
        {
            [1033] = new("Est. revenue", "enter at least 100", "smaller orders go to the web shop"),
            [1035] = new("Arvioitu tuotto", "anna vähintään 100", "pienemmät tilaukset hoitaa verkkokauppa"),
        },
    })).Sets[0].Criteria[0];

    private static T[] Values<T>()
        where T : struct, Enum => (T[])typeof(T).GetEnumValues();

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmQuality.Domain.Tests.csproj")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "Wording");
    }
}
