using System;
using System.IO;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class CriteriaReadyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly TestEnvironment environment = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Ready_WithoutName_ListsThemAll()
    {
        var run = environment.Run("criteria", "ready");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        foreach (var name in (string[])["bant 10", "icp 10", "meddpicc 9", "spiced 9"])
        {
            Assert.Contains($" {name} ", run.Words);
        }
    }

    [TestMethod]
    public void Ready_WithName_WritesItToTheOutput() =>
        Assert.AreEqual(File.ReadAllText(ReadySets.Require("icp")), environment.Run("criteria", "ready", "ICP").Output);

    [TestMethod]
    public void Ready_ToAFile_NeverOverwritesOne()
    {
        var file = folder.File("mine.criteria.json");
        Assert.AreEqual(ExitCode.Done, environment.Run("criteria", "ready", "icp", "--output", file).Code);

        var run = environment.Run("criteria", "ready", "bant", "--output", file);

        Assert.AreEqual((ExitCode.UnusableInput, $"{file}: there is such a file already, and it may hold your work; name another one\n"), (run.Code, run.Error));
        Assert.AreEqual(File.ReadAllText(ReadySets.Require("icp")), File.ReadAllText(file));
    }

    [TestMethod]
    public void Ready_ToAFolderThatIsNotThere_NamesTheFile()
    {
        var run = environment.Run("criteria", "ready", "icp", "--output", folder.File("none/icp.json"));

        Assert.AreEqual(ExitCode.UnusableInput, run.Code);
        Assert.StartsWith(folder.File("none/icp.json") + ": the file cannot be written: ", run.Error);
    }

    [TestMethod]
    public void Ready_UnknownName_SaysWhatThereIs() => Assert.AreEqual(
        "mddpicc: there is no ready set of that name. Did you mean 'meddpicc'? There are bant, icp, meddpicc, spiced\n", environment.Run("criteria", "ready", "mddpicc").Error);

    [TestMethod]
    public void Schema_IsThePublishedOne() => Assert.AreEqual(File.ReadAllText(ShippedFiles.CriteriaSchema), environment.Run("criteria", "schema").Output);
}
