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
    public void Manager_MonthThatIsOver_ComparesItsFirstSnapshotWithWhatWasWon()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");
        var rep = environment.Organization.ServiceFor(environment.Organization.AddUser("Ann"));
        At(2031, 3, 1);
        var won = Opportunity(rep, "Pumps", 1000m, 50, new DateTime(2031, 3, 20));
        Opportunity(rep, "Valves", 4000m, 25, new DateTime(2031, 3, 25));
        Opportunity(rep, "Filters", 9000m, 90, new DateTime(2031, 4, 5));
        environment.RunConnected("sweep");
        At(2031, 3, 15);
        rep.Update(new Entity("opportunity", won) { ["closeprobability"] = 90 });
        environment.RunConnected("sweep");
        Win(rep, won, 1000m);
        At(2031, 4, 2);

        var run = environment.RunConnected("manager", "--json");

        var accuracy = run.Json.GetProperty("accuracy");
        Assert.AreEqual((0.5m, 0.5m), (accuracy.GetProperty("weightedError").GetDecimal(), accuracy.GetProperty("bias").GetDecimal()));
        Assert.AreEqual("Ann", run.Json.GetProperty("accuracyByRep").EnumerateArray().Single().GetProperty("rep").GetString());
        Assert.Contains("all 1 50.0 % 50.0 %", environment.RunConnected("manager").Words);
    }

    [TestMethod]
    public void Manager_CloseDateMovedThreeTimes_LooksDead()
    {
        environment.RunConnected("criteria", "import", ReadySets.Require("icp"), "--publish");
        var rep = environment.Organization.ServiceFor(environment.Organization.AddUser("Ann"));
        At(2031, 3, 1);
        var id = Opportunity(rep, "Pumps", 1000m, 50, new DateTime(2031, 3, 20));
        foreach (var month in (int[])[4, 5, 6])
        {
            At(2031, month, 1);
            rep.Update(new Entity("opportunity", id) { ["estimatedclosedate"] = new DateTime(2031, month + 1, 20) });
        }

        environment.Organization.DrainAsyncQueue();

        var zombie = environment.RunConnected("manager", "--json").Json.GetProperty("zombies").EnumerateArray().Single();

        Assert.AreEqual(("Pumps", "Pushes"), (zombie.GetProperty("name").GetString(), zombie.GetProperty("signs").GetString()));
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

    private void At(int year, int month, int day) => environment.Organization.Clock.UtcNow = new DateTime(year, month, day, 12, 0, 0, DateTimeKind.Utc);

    private static Guid Opportunity(IOrganizationService rep, string name, decimal value, int probability, DateTime closes) => rep.Create(new Entity("opportunity")
    {
        ["name"] = name,
        ["estimatedvalue"] = new Money(value),
        ["closeprobability"] = probability,
        ["estimatedclosedate"] = closes,
        ["stepname"] = "Qualify",
    });

    private static void Win(IOrganizationService rep, Guid opportunity, decimal revenue) => rep.Execute(new OrganizationRequest("WinOpportunity")
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", opportunity), ["actualrevenue"] = new Money(revenue) },
        ["Status"] = new OptionSetValue(3),
    });

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
