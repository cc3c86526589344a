using System;
using System.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Tools.Tests.Commands;

[TestClass]
public sealed class ManagerCommandTests
{
    private readonly TestEnvironment environment = new();

    [TestMethod]
    public void Manager_EmptyEnvironment_HasNothingToShow()
    {
        var run = environment.RunConnected("manager", "--json");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.AreEqual((0, 0m), (run.Json.GetProperty("measure").GetArrayLength(), run.Json.GetProperty("waste").GetProperty("settledWaste").GetDecimal()));
    }

    [TestMethod]
    public void Manager_WastedMeeting_IsInTheLedgerOfItsRep()
    {
        WasteAMeeting();

        var run = environment.RunConnected("manager", "--json");

        var line = run.Json.GetProperty("wasteByRep").EnumerateArray().Single();
        Assert.AreEqual(("Ann", 160m), (line.GetProperty("rep").GetString(), line.GetProperty("settledWaste").GetDecimal()));
        Assert.AreEqual(160m, run.Json.GetProperty("waste").GetProperty("settledWaste").GetDecimal());
    }

    [TestMethod]
    [DataRow("off")]
    [DataRow("anonymous")]
    public void Manager_FewPersonsAndNoNames_ShowsTheTotalOnly(string view)
    {
        WasteAMeeting();
        var definition = environment.Administrator.All("environmentvariabledefinition", "schemaname").Single(row => row.Text("schemaname") == "crmq_personview");
        environment.Administrator.Create(new Entity("environmentvariablevalue") { ["environmentvariabledefinitionid"] = definition.ToEntityReference(), ["value"] = view });

        var run = environment.RunConnected("manager", "--json");

        Assert.AreEqual(0, run.Json.GetProperty("wasteByRep").GetArrayLength());
        Assert.AreEqual(160m, run.Json.GetProperty("waste").GetProperty("settledWaste").GetDecimal());
        Assert.DoesNotContain("Ann", run.Output);
    }

    [TestMethod]
    public void Manager_Tables_NameTheirSections()
    {
        WasteAMeeting();

        var run = environment.RunConnected("manager");

        Assert.AreEqual((ExitCode.Done, ""), (run.Code, run.Error));
        Assert.Contains("Cost of useless meetings", run.Output);
        Assert.Contains("Ann 160 0 2.0", run.Words);
    }

    /// <summary>Two hours at 80 with a customer who did not come.</summary>
    private void WasteAMeeting()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");
        var ann = environment.Organization.AddUser("Ann");
        environment.Administrator.Create(new Entity("crmq_costrate") { ["crmq_hourly"] = 80m, ["crmq_validfrom"] = new DateTime(2000, 1, 1) });
        var rep = environment.Organization.ServiceFor(ann);
        var opportunity = rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        var start = environment.Organization.Clock.UtcNow.AddHours(-3);
        rep.Create(new Entity("appointment")
        {
            ["subject"] = "Visit",
            ["scheduledstart"] = start,
            ["scheduledend"] = start.AddHours(2),
            ["regardingobjectid"] = new EntityReference("opportunity", opportunity),
            ["crmq_outcome"] = new OptionSetValue(284610002),
        });
        environment.Organization.DrainAsyncQueue();
    }
}
