using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Upgrade;

/// <summary><c>crmquality uninstall</c> leaves every stock value as it was before the solution came.</summary>
[TestClass]
public sealed class UninstallScenarios : IDisposable
{
    private const int Omitted = 4;
    private const int Committed = 100000003;
    private readonly InstalledOrganization installed = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Uninstall_OfAJudgedPipeline_LeavesEveryStockValueAsBeforeTheImport()
    {
        var pipeline = new SeededPipeline(installed.Organization);
        var (before, categories) = (pipeline.Values(), pipeline.Categories());
        Judge();
        var capped = pipeline.Categories();

        var code = Uninstall("--delete");

        Assert.AreEqual(ExitCode.Done, code);
        Assert.IsGreaterThan(categories[Omitted] + 60, capped[Omitted]);
        Assert.AreEqual("", OrganizationDump.Difference(before, pipeline.Values()));
        Assert.IsFalse(installed.Organization.Metadata.Tables.Any(table => table.LogicalName.StartsWith("crmq_", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Uninstall_AfterRepsWentOn_GivesThemTheirLatestChoice()
    {
        var pipeline = new SeededPipeline(installed.Organization);
        Judge();
        var id = installed.Service.All("opportunity", "name").Single(row => row.Text("name") == "Pumps 1").Id;
        installed.Organization.ServiceFor(pipeline.Rep).Update(new Entity("opportunity", id) { ["estimatedvalue"] = null, ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });
        var shown = installed.Read(id).Choice("msdyn_forecastcategory");

        Uninstall("--delete");

        Assert.AreEqual(((int?)100000004, (int?)Committed), (shown, installed.Read(id).Choice("msdyn_forecastcategory")));
    }

    [TestMethod]
    public void Uninstall_InTableMode_GivesTheCategoriesBackToo()
    {
        var pipeline = new SeededPipeline(installed.Organization);
        var before = pipeline.Values();
        installed.Block(true);
        Judge();

        var code = Uninstall("--delete");

        Assert.AreEqual(ExitCode.Done, code);
        Assert.AreEqual("", OrganizationDump.Difference(before, pipeline.Values()));
    }

    private void Judge()
    {
        installed.Import();
        installed.Publish();
        installed.Service.Execute(new OrganizationRequest("crmq_SweepPipeline"));
        installed.Organization.DrainAsyncQueue();
    }

    private int Uninstall(params string[] options)
    {
        var environments = new Environments(_ => installed.Service, () => installed.Organization.Clock.UtcNow);
        string[] arguments = ["uninstall", folder.File("export"), "--connection", "AuthType=ClientSecret;Url=https://contoso.crm4.dynamics.com", .. options];
        using var output = new StringWriter();
        var code = new RootCommand { UninstallCommand.Create(environments) }.Parse(arguments).Invoke(new InvocationConfiguration { Output = output, Error = output, EnableDefaultExceptionHandler = false });
        Assert.AreEqual(ExitCode.Done, code, output.ToString());
        return code;
    }
}
