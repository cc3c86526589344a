using System.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Architecture;

[TestClass]
public sealed class PathRulesTests
{
    [TestMethod]
    public void Repository_TextFiles_NameNoMachinePath() => Rule.Holds(PathRules.MachinePaths(PathRules.TextFiles(Repository.Root)));

    [TestMethod]
    public void Repository_TextFiles_IncludeScriptsAndDocuments()
    {
        var paths = PathRules.TextFiles(Repository.Root).Select(file => file.Path).ToArray();

        CollectionAssert.IsSubsetOf(new[] { "build.ps1", ".ci/run", "LICENSE", "Directory.Build.props" }, paths);
    }

    [TestMethod]
    [DataRow("home", "ann")]
    [DataRow("work", "main")]
    public void MachinePaths_PlantedUnixPath_IsFound(string top, string next) =>
        Rule.Finds(PathRules.MachinePaths([new("A.md", $"see /{top}/{next}/file")]), $"A.md: names /{top}/{next}");

    [TestMethod]
    public void MachinePaths_PlantedWindowsPath_IsFound() =>
        Assert.AreEqual(1, PathRules.MachinePaths([new("A.md", "open C:" + @"\Users\ann")]).Count());

    [TestMethod]
    public void MachinePaths_RelativePathAndAddress_AreAllowed() =>
        Rule.Holds(PathRules.MachinePaths([new("A.md", "../home/ann and https://example.com/work/main")]));
}
