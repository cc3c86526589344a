using System;
using CrmQuality.Cli.Commands;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class ExitCodeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    [DataRow("--deals 4 --stages 0.5 --meetings-per-entry 1 --workdays 60 --hours-per-day 7.5 --selling-share 0.5 --hours-per-meeting 4", ExitCode.Done)]
    [DataRow("--deals four", ExitCode.UnusableInput)]
    [DataRow("", ExitCode.UnusableInput)]
    [DataRow("none.targets.json", ExitCode.UnusableInput)]
    [DataRow("none.targets.json --deals 4", ExitCode.UnusableInput)]
    [DataRow("--dels=4", ExitCode.UnusableInput)]
    public void Targets_Arguments_GiveTheExitCode(string arguments, int expected) =>
        Assert.AreEqual(expected, TargetsCommand.Create().Parse(arguments).Invoke());

    [TestMethod]
    [DataRow("--rate 65", ExitCode.Done)]
    [DataRow("--rate 65 --json", ExitCode.Done)]
    [DataRow("--rate 65 --persons everybody", ExitCode.UnusableInput)]
    [DataRow("", ExitCode.UnusableInput)]
    public void Waste_Arguments_GiveTheExitCode(string arguments, int expected)
    {
        var file = folder.Write("in.csv", "meeting,rep,start,end\nM1,Ann,2025-03-10 09:00,2025-03-10 10:00\n");

        Assert.AreEqual(expected, WasteCommand.Create().Parse($"{file} {arguments}").Invoke());
    }
}
