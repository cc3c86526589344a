using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Deleting a solution.</summary>
[TestClass]
public sealed class UninstallTests
{
    private const string Source = "Uninstall or delete a solution (developer guide)";
    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "Deleting a managed solution takes its tables, columns, rows, choices and steps away; everything else is as it was.", Certainty.Documented, Source)]
    public void Delete_Managed_LeavesTheOrganisationAsBeforeTheImport()
    {
        bed.Service.Create(new Entity("opportunity") { ["name"] = "stays" });
        var before = OrganizationDump.Of(bed.Organization);
        bed.Import(SolutionZip.Runnable());
        bed.Customize("configuration", "mine");
        bed.Service.Create(new Entity("xmpl_policy") { ["xmpl_name"] = "goes" });

        bed.Service.Delete("solution", bed.Solution.Id);

        OrganizationDump.AssertSame(WithoutPublishers(before), WithoutPublishers(OrganizationDump.Of(bed.Organization)));
    }

    [TestMethod]
    [Conformance("Solutions", "Rows of stock tables keep their stock columns when a solution takes its own away.", Certainty.Documented, Source)]
    public void Delete_Managed_KeepsStockValues()
    {
        bed.Import(SolutionZip.Runnable());
        var policy = bed.Service.Create(new Entity("xmpl_policy") { ["xmpl_name"] = "referred to" });
        var id = bed.Service.Create(new Entity("opportunity")
        {
            ["name"] = "stays",
            ["estimatedvalue"] = new Money(12),
            ["xmpl_policyid"] = new EntityReference("xmpl_policy", policy),
            ["xmpl_cost"] = new Money(3),
        });

        bed.Service.Delete("solution", bed.Solution.Id);

        var row = bed.Service.Retrieve("opportunity", id, new ColumnSet(true));
        Assert.AreEqual("stays", row["name"]);
        Assert.AreEqual(12m, row.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.IsFalse(row.Attributes.Keys.Any(name => name.StartsWith("xmpl_", StringComparison.Ordinal)));
    }

    [TestMethod]
    [Conformance("Solutions", "A solution that was uninstalled can be installed again, without its former data.", Certainty.Documented, Source)]
    public void Import_AfterDelete_StartsAnew()
    {
        bed.Import(SolutionZip.Runnable());
        bed.Service.Create(new Entity("xmpl_policy") { ["xmpl_name"] = "gone" });
        var id = bed.Service.Create(new Entity("opportunity") { ["name"] = "stays", ["xmpl_cost"] = new Money(3) });
        bed.Service.Delete("solution", bed.Solution.Id);

        bed.Import(SolutionZip.Runnable());

        Assert.IsEmpty(bed.Rows("xmpl_policy"));
        Assert.IsFalse(bed.Service.Retrieve("opportunity", id, new ColumnSet(true)).Contains("xmpl_cost"));
        bed.Service.Create(new Entity("xmpl_policy") { ["xmpl_name"] = "gone" });
    }

    [TestMethod]
    [Conformance("Solutions", "Deleting an unmanaged solution deletes the group; its components stay.", Certainty.Documented, Source)]
    public void Delete_Unmanaged_KeepsItsComponents()
    {
        bed.Import(SolutionZip.Runnable().Unmanaged());

        bed.Service.Delete("solution", bed.Solution.Id);

        Assert.IsEmpty(bed.Rows("solution"));
        Assert.IsEmpty(bed.Rows("solutioncomponent"));
        Assert.HasCount(1, bed.Rows(SolutionBed.StepTable));
        Assert.IsNotNull(bed.Organization.Metadata.Table("xmpl_policy"));
    }

    [TestMethod]
    [Conformance("Solutions", "A solution on whose table somebody else registered a step cannot be uninstalled.", Certainty.Documented, "Check for solution component dependencies; fault CannotUninstallWithDependencies")]
    public void Delete_StepOfOthersOnItsTable_IsRefused()
    {
        bed.Import(SolutionZip.Runnable());
        bed.Service.Create(OwnStep("Create", "xmpl_policy", null));

        Refuses("Mine");
    }

    [TestMethod]
    [Conformance("Solutions", "A solution whose column somebody else's step names cannot be uninstalled.", Certainty.Documented, "Check for solution component dependencies; fault CannotUninstallWithDependencies")]
    public void Delete_StepOfOthersOnItsColumn_IsRefused()
    {
        bed.Import(SolutionZip.Runnable());
        bed.Service.Create(OwnStep("Update", "opportunity", "name,xmpl_band"));

        Refuses("Mine");
    }

    [TestMethod]
    [Conformance("Solutions", "A component that another solution holds too stays until that one goes.", Certainty.Documented, "Solution layers: the layer below takes effect")]
    public void Delete_SharedComponents_Stay()
    {
        bed.Import(SolutionZip.Runnable());
        bed.Import(SolutionZip.Runnable().Replace("solution.xml", "<UniqueName>Xmpl<", "<UniqueName>Twin<"));

        bed.Service.Delete("solution", bed.Rows("solution").Single(row => (string)row["uniquename"] == "Xmpl").Id);

        Assert.IsNotNull(bed.Organization.Metadata.Table("xmpl_policy"));
        Assert.HasCount(1, bed.Rows(SolutionBed.StepTable));
    }

    private static string WithoutPublishers(string dump) =>
        string.Join('\n', dump.Split('\n').Where(line => !line.Contains("customizationprefix=", StringComparison.Ordinal)));

    private void Refuses(params string[] words) =>
        bed.RefusesToChangeAnything(SolutionErrors.UninstallWithDependencies, () => bed.Service.Delete("solution", bed.Solution.Id), words);

    private Entity OwnStep(string message, string table, string? filter)
    {
        var pair = bed.Rows("sdkmessagefilter").Single(row =>
            (string)row["primaryobjecttypecode"] == table
            && (string)bed.Service.Retrieve("sdkmessage", ((EntityReference)row["sdkmessageid"]).Id, new ColumnSet("name"))["name"] == message);
        return new Entity(SolutionBed.StepTable)
        {
            ["name"] = "Mine",
            ["sdkmessageid"] = pair["sdkmessageid"],
            ["sdkmessagefilterid"] = pair.ToEntityReference(),
            ["eventhandler"] = bed.Rows("plugintype").Single().ToEntityReference(),
            ["filteringattributes"] = filter!,
            ["stage"] = new OptionSetValue(40),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
            ["supporteddeployment"] = new OptionSetValue(0),
        };
    }
}
