using System;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.EmbeddedDataverse.Limits;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class UninstallCommandTests : IDisposable
{
    private const string Flow = "opportunitysalesprocess";
    private readonly TestEnvironment environment = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [TestMethod]
    public void Uninstall_WithoutDelete_PreparesAndKeepsTheSolution()
    {
        Publish();
        var id = Opportunity(null);
        AddFlow();
        environment.RunConnected("bpf", "add", Flow);

        var run = Uninstall();

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("Paused: nothing is capped or refused any more Forecast categories given back: 1 Gates of business process flows removed: 1 Unmanaged layers taken off steps: ", run.Words);
        Assert.EndsWith("The solution is still there, and paused. Delete it in the maker portal, or run this again with --delete and another folder.\n", run.Output);
        Assert.AreEqual(100000001, environment.Administrator.Retrieve("opportunity", id, new ColumnSet("msdyn_forecastcategory")).Choice("msdyn_forecastcategory"));
        Assert.IsTrue(environment.Administrator.All("sdkmessageprocessingstep", "configuration").TrueForAll(step => step.Text("configuration").Length == 0));
        Assert.IsEmpty(environment.Administrator.All("msdyn_componentlayer", "msdyn_solutionname").Where(layer => layer.Text("msdyn_solutionname") == "Active"));
        Assert.IsNotEmpty(environment.Administrator.All("crmq_snapshot", "crmq_version"));
    }

    [TestMethod]
    public void Uninstall_AsJson_SaysWhatWasDone()
    {
        Publish();
        Opportunity(null);

        var json = Uninstall("--delete", "--json").Json;

        Assert.IsTrue(json.GetProperty("paused").GetBoolean() && json.GetProperty("deleted").GetBoolean());
        Assert.AreEqual(1, json.GetProperty("categoriesGivenBack").GetInt32());
        Assert.AreEqual(1, json.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("table").GetString() == "opportunity").GetProperty("rows").GetInt32());
        Assert.IsEmpty(environment.Administrator.All("solution", "uniquename"));
    }

    [TestMethod]
    public void Uninstall_Always_KeepsEveryTableOfOursAndOurColumnsOnMicrosofts()
    {
        Publish();
        var id = Opportunity("Pumps, \"large\"\nand small");

        Uninstall();

        string[] ours = [.. environment.Organization.Metadata.Tables.Select(table => table.LogicalName).Where(name => name.StartsWith("crmq_", StringComparison.Ordinal))];
        Assert.AreEqual(
            string.Join(' ', ours.Concat(["appointment", "opportunity", "quote"]).Order(StringComparer.Ordinal)),
            string.Join(' ', Directory.GetFiles(Export).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)));
        var opportunity = File.ReadAllText(Path.Combine(Export, "opportunity.csv"));
        Assert.StartsWith("opportunityid,crmq_assessment,", opportunity);
        Assert.Contains(id.ToString(), opportunity);
        Assert.Contains("\"Pumps, \"\"large\"\"\nand small\"", opportunity);
        Assert.Contains(",crmq_criteriasetid,crmq_criteriasetid.table,crmq_criteriasetid.name,", opportunity);
        Assert.Contains("284610001,", opportunity);
        Assert.AreEqual(environment.Administrator.All("crmq_criterion", "crmq_code").Count, File.ReadLines(Path.Combine(Export, "crmq_criterion.csv")).Count(line => line.Length > 37 && Guid.TryParse(line[..36], out _)));
    }

    [TestMethod]
    public void Uninstall_IntoAFolderThatIsNotEmpty_DoesNothing()
    {
        Publish();
        folder.Write("mine.txt", "kept");

        var run = environment.RunConnected("uninstall", folder.Path, "--delete");

        Assert.AreEqual(ExitCode.UnusableInput, run.Code);
        Assert.Contains("the folder is not empty", run.Error);
        AssertUntouched();
    }

    [TestMethod]
    public void Uninstall_IntoAPathThatIsAFile_DoesNothing()
    {
        Publish();

        var run = environment.RunConnected("uninstall", folder.Write("mine.txt", "kept"), "--delete");

        Assert.AreEqual(ExitCode.UnusableInput, run.Code);
        Assert.Contains("Nothing was changed in the environment", run.Error);
        AssertUntouched();
    }

    [TestMethod]
    public void Uninstall_RowsThatCannotBeRead_DoesNothing()
    {
        Publish();
        environment.Organization.InjectedFaults.Add(new InjectedFault { Message = "RetrieveMultiple", Table = "crmq_wasteentry", ErrorCode = -2147204783, Text = "The database was too slow." });

        var run = Uninstall("--delete");

        Assert.AreEqual(ExitCode.EnvironmentRefused, run.Code);
        Assert.Contains("The export is not complete. Nothing was changed in the environment.", run.Error);
        AssertUntouched();
    }

    [TestMethod]
    public void Uninstall_SomethingElseNeedsTheSolution_SaysWhatWasDoneBefore()
    {
        Publish();
        AddTheirStep();

        var run = Uninstall("--delete");

        Assert.AreEqual(ExitCode.EnvironmentRefused, run.Code);
        Assert.Contains("Theirs", run.Error);
        Assert.Contains("Done before that, and it stays:\nExported: ", run.Error);
        Assert.IsNotEmpty(environment.Administrator.All("solution", "uniquename"));
    }

    [TestMethod]
    public void Uninstall_NothingPublished_StillDeletes()
    {
        var run = Uninstall("--delete");

        Assert.AreEqual(ExitCode.Done, run.Code);
        Assert.Contains("Nothing was published, so there was nothing to pause", run.Output);
        Assert.EndsWith("Deleted: the solution with its tables and columns\n", run.Output);
    }

    [TestMethod]
    public void Uninstall_Twice_IsRefused()
    {
        Uninstall("--delete");

        var run = environment.RunConnected("uninstall", folder.File("another"), "--delete");

        Assert.AreEqual(ExitCode.EnvironmentRefused, run.Code);
        Assert.Contains("does not have CrmQuality. Nothing was done.", run.Error);
    }

    private string Export => folder.File("export");

    private CommandOutput Uninstall(params string[] options) => environment.RunConnected(["uninstall", Export, .. options]);

    private void Publish() => environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");

    private Guid Opportunity(string? name) => environment.Administrator.Create(new Entity("opportunity") { ["name"] = name ?? "Pumps" });

    private void AddFlow() => environment.Administrator.Create(new Entity("workflow")
    {
        ["name"] = "Opportunity Sales Process",
        ["uniquename"] = Flow,
        ["category"] = new OptionSetValue(4),
        ["type"] = new OptionSetValue(1),
        ["primaryentity"] = "opportunity",
        ["processorder"] = 0,
    });

    /// <summary>A step of somebody else's that watches a column of ours.</summary>
    private void AddTheirStep()
    {
        var ours = environment.Administrator.All("sdkmessageprocessingstep", "name", "sdkmessageid", "sdkmessagefilterid", "eventhandler", "filteringattributes")
            .First(row => row.Text("filteringattributes").Contains("crmq_reevaluate", StringComparison.Ordinal));
        environment.Administrator.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "Theirs",
            ["sdkmessageid"] = ours["sdkmessageid"],
            ["sdkmessagefilterid"] = ours["sdkmessagefilterid"],
            ["eventhandler"] = ours["eventhandler"],
            ["filteringattributes"] = "crmq_score",
            ["stage"] = new OptionSetValue(40),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["supporteddeployment"] = new OptionSetValue(0),
        });
    }

    private void AssertUntouched()
    {
        Assert.IsNotEmpty(environment.Administrator.All("solution", "uniquename"));
        Assert.HasCount(1, environment.Administrator.All("crmq_snapshot", "crmq_version"));
        Assert.IsTrue(environment.Administrator.All("sdkmessageprocessingstep", "configuration").Exists(step => step.Text("configuration").Length > 0));
    }
}
