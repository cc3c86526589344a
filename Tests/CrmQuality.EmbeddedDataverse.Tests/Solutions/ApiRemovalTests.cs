using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>A solution with a custom API leaves.</summary>
[TestClass]
public sealed class ApiRemovalTests
{
    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "Uninstalling a solution takes its APIs and their messages; everything is as before.", Certainty.Documented, "Power Platform ALM: delete a managed solution")]
    public void Delete_Solution_TakesTheApi()
    {
        var before = Rows();
        bed.Import(ApiZip.Runnable());

        bed.Service.Delete("solution", bed.Solution.Id);

        Assert.AreEqual(before, Rows());
        FaultAssert.Throws(-2147203036, () => bed.Service.Execute(new OrganizationRequest(ApiZip.Name)), ApiZip.Name);
    }

    [TestMethod]
    [Conformance("Solutions", "A step of others on the message of an API keeps the solution from being uninstalled.", Certainty.Documented, "Power Platform ALM: solution dependencies; fault CannotUninstallWithDependencies")]
    public void Delete_StepOfOthersOnTheMessage_IsRefused()
    {
        bed.Import(ApiZip.Runnable());
        bed.Service.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "Mine",
            ["sdkmessageid"] = bed.Rows("customapi").Single()["sdkmessageid"],
            ["eventhandler"] = Own("plugintype").ToEntityReference(),
            ["stage"] = new OptionSetValue(40),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["supporteddeployment"] = new OptionSetValue(0),
        });

        bed.RefusesToChangeAnything(SolutionErrors.UninstallWithDependencies, () => bed.Service.Delete("solution", bed.Solution.Id), "Mine");
    }

    [TestMethod]
    [Conformance("Solutions", "An API of others that runs a plug-in of the solution keeps it from being uninstalled.", Certainty.Documented, "Power Platform ALM: solution dependencies; fault CannotUninstallWithDependencies")]
    public void Delete_ApiOfOthersOnItsPlugin_IsRefused()
    {
        bed.Import(ApiZip.Runnable());
        bed.Service.Create(new Entity("customapi")
        {
            ["uniquename"] = "mine_Echo",
            ["name"] = "mine_Echo",
            ["displayname"] = "Mine",
            ["description"] = "Mine",
            ["plugintypeid"] = new EntityReference("plugintype", new Guid(ApiZip.PluginTypeId)),
        });

        bed.RefusesToChangeAnything(SolutionErrors.UninstallWithDependencies, () => bed.Service.Delete("solution", bed.Solution.Id), "mine_Echo");
    }

    /// <summary>A plug-in type that no solution holds.</summary>
    private Entity Own(string table)
    {
        var assembly = bed.Service.Create(new Entity("pluginassembly") { ["name"] = typeof(ApiZip).Assembly.GetName().Name });
        bed.Organization.LoadPlugins(typeof(ApiZip).Assembly);
        var type = new Entity(table) { ["typename"] = typeof(CustomApis.EchoApi).FullName, ["name"] = "Own", ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly) };
        type.Id = bed.Service.Create(type);
        return type;
    }

    private string Rows() => string.Join(
        ' ', new[] { "customapi", "customapirequestparameter", "customapiresponseproperty", "sdkmessage", "sdkmessagefilter", "plugintype", "solutioncomponent" }.Select(table => bed.Rows(table).Length));
}
