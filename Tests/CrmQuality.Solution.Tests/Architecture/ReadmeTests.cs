using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Architecture;

[TestClass]
public sealed partial class ReadmeTests
{
    private const string Demo = "dotnet run --project Tools/CrmQuality.Cli -- demo";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    [TestMethod]
    public void Readme_IsShort() => Assert.IsLessThan(150, Lines.Length);

    [TestMethod]
    public void Readme_BothCommands_StandAtTheTop() =>
        CollectionAssert.IsSubsetOf(new[] { Demo, "dotnet test" }, Lines.Take(10).ToArray());

    [TestMethod]
    public void Readme_TestCommand_IsWhatTheCiRuns() =>
        StringAssert.Contains(File.ReadAllText(Path.Combine(Repository.Root, ".ci", "run")), "if ! dotnet test ");

    [TestMethod]
    public void Readme_PathsItNames_Exist() =>
        Rule.Holds(NamedPaths().Where(path => !Path.Exists(Path.Combine(Repository.Root, path))).Select(path => $"README names {path}"));

    [TestMethod]
    public void Readme_Layout_IsAmongThePathsItNames() =>
        CollectionAssert.IsSubsetOf(new[] { "Tools/CrmQuality.Packer", "docs/decisions", "build.ps1" }, NamedPaths());

    private static string[] NamedPaths() =>
        [.. Lines.SelectMany(line => RepositoryPath().Matches(line)).Select(match => match.Value.TrimEnd('.', '/')).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"(?<![\w./-])(?:(?:Plugins|Tools|Tests|Solution|docs)/[\w./]*|build\.ps1|\.ci/run|LICENSE)")]
    private static partial Regex RepositoryPath();
}
