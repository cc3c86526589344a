using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Architecture;

[TestClass]
public sealed class SourceRulesTests
{
    private const string NamedByMicrosoft = "Tools/CrmQuality.SdkStandIn/";

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Below(Repository.Root);

    private static readonly Dictionary<string, string> Longer = new()
    {
        ["Plugins/CrmQuality.Domain/Json/JsonReader.cs"] = "One grammar read by one reader: its parts only make sense together.",
        ["Plugins/CrmQuality.Domain/Criteria/Comparison.cs"] = "One list of FetchXML's operators, whose order says what they have in common.",
        ["Tools/CrmQuality.Cli/Reporting/ReportJson.cs"] = "One object, written in the order of its members.",
    };

    [TestMethod]
    public void Repository_SourceFiles_AreFound() =>
        Assert.IsTrue(Files.Any(file => file.Path == "Plugins/CrmQuality.Domain/Time/Day.cs") && Files.All(file => !file.Path.Contains("/obj/")));

    [TestMethod]
    public void Repository_SourceFiles_AreShort() => Rule.Holds(SourceRules.TooLong(Files, Longer));

    [TestMethod]
    public void Repository_ListedLongFiles_AreLong() => Rule.Holds(SourceRules.NeedlessExceptions(Files, Longer));

    [TestMethod]
    public void Repository_TypeNames_SayWhatTheyAre() =>
        Rule.Holds(SourceRules.EmptyNames(Files.Where(file => !file.Path.StartsWith(NamedByMicrosoft, StringComparison.Ordinal))));

    [TestMethod]
    public void Repository_SourceFiles_HaveNoRegions() => Rule.Holds(SourceRules.Regions(Files));

    [TestMethod]
    public void Repository_SourceFiles_HoldOnePublicType() =>
        Rule.Holds(SourceRules.CrowdedFiles(Files.Where(file => !file.Path.StartsWith("Tests/", StringComparison.Ordinal))));

    [TestMethod]
    [DataRow("A.cs", 150, 0)]
    [DataRow("A.cs", 151, 1)]
    [DataRow("Tests/A.cs", 200, 0)]
    [DataRow("Tests/A.cs", 201, 1)]
    public void TooLong_FileAtTheBound_IsFoundAbove(string path, int lines, int expected)
    {
        var planted = new SourceFile(path, string.Concat(Enumerable.Repeat("//\n", lines)));

        Assert.AreEqual(expected, SourceRules.TooLong([planted], new Dictionary<string, string>()).Count());
    }

    [TestMethod]
    public void NeedlessExceptions_ShortFile_IsFound() =>
        Rule.Finds(
            SourceRules.NeedlessExceptions([new("A.cs", "//")], new Dictionary<string, string> { ["A.cs"] = "" }),
            "A.cs: listed as too long, and is not");

    [TestMethod]
    [DataRow("class RowHelper;")]
    [DataRow("class Outer { struct StepInfo; }")]
    [DataRow("record OpportunityData(int A);")]
    [DataRow("interface IManager;")]
    [DataRow("enum Util { A }")]
    public void EmptyNames_PlantedType_IsFound(string planted) => Assert.AreEqual(1, SourceRules.EmptyNames([new("A.cs", planted)]).Count());

    [TestMethod]
    public void EmptyNames_WordInComment_IsNotFound() => Rule.Holds(SourceRules.EmptyNames([new("A.cs", "// class RowHelper\nclass Row;")]));

    [TestMethod]
    public void Regions_PlantedRegion_IsFound() =>
        Rule.Finds(SourceRules.Regions([new("A.cs", "#region One\nclass A;\n#endregion")]), "A.cs: has a region");

    [TestMethod]
    public void CrowdedFiles_TwoPublicTypes_AreFound() =>
        Rule.Finds(
            SourceRules.CrowdedFiles([new("A.cs", "namespace N; public class A; public record B; public enum C { D } class E;")]),
            "A.cs: holds A, B");
}
