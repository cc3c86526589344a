using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>The next version of a solution over the one that is installed.</summary>
[TestClass]
public sealed class UpgradeTests
{
    private const string NextRank = "<Rank>8</Rank>";
    private const string Rank = "<Rank>7</Rank>";
    private readonly SolutionBed bed = new();

    [TestMethod]
    [Conformance("Solutions", "An import leaves a row of the solution with its version and kind, and one of its publisher.", Certainty.Documented, "Table reference: solution, publisher")]
    public void Import_First_WritesSolutionAndPublisher()
    {
        bed.Import(SolutionZip.Runnable());

        Assert.AreEqual("Xmpl", bed.Solution["uniquename"]);
        Assert.AreEqual("1.2.0.0", bed.Solution["version"]);
        Assert.IsTrue((bool)bed.Solution["ismanaged"]);
        Assert.AreEqual(bed.Rows("publisher").Single().Id, ((EntityReference)bed.Solution["publisherid"]).Id);
    }

    [TestMethod]
    [Conformance("Solutions", "What a solution holds stands in rows of solutioncomponent with the component's kind.", Certainty.Documented, "Table reference: solutioncomponent")]
    public void Import_First_ListsItsComponents()
    {
        bed.Import(SolutionZip.Runnable());

        var kinds = bed.Rows("solutioncomponent").Select(row => ((OptionSetValue)row["componenttype"]).Value).Order();
        // Two tables; the five columns on opportunity and two of the table; choice, relationship, key; type, assembly, step, image.
        Assert.AreEqual("1 1 2 2 2 2 2 2 2 2 9 10 14 20 90 91 92 93", string.Join(' ', kinds));
    }

    [TestMethod]
    [Conformance("Solutions", "A higher version of an installed solution updates it; rows and identifiers stay.", Certainty.Documented, "Power Platform ALM: upgrade or update a solution")]
    public void Import_HigherVersion_UpdatesIt()
    {
        bed.Import(SolutionZip.Runnable());
        var policy = bed.Service.Create(new Entity("xmpl_policy") { ["xmpl_name"] = "kept" });

        bed.Import(SolutionZip.Runnable().Version("1.3.0.0").Customize(Rank, NextRank));

        Assert.AreEqual("1.3.0.0", bed.Solution["version"]);
        Assert.AreEqual(8, bed.Step["rank"]);
        Assert.AreEqual(policy, bed.Rows("xmpl_policy").Single().Id);
    }

    [TestMethod]
    [Conformance("Solutions", "The same version again is imported with the warning that it is already installed.", Certainty.Documented, "Create a custom API with solution files, step 6 (a warning, not an error)")]
    public void Import_SameVersion_WarnsAndImports()
    {
        bed.Organization.ImportSolution(SolutionZip.Runnable().Open());

        var report = bed.Organization.ImportSolution(SolutionZip.Runnable().Customize(Rank, NextRank).Open());

        Assert.Contains("This version of the solution package is already installed", report.Warnings.Single());
        Assert.AreEqual(8, bed.Step["rank"]);
    }

    [TestMethod]
    [Conformance("Solutions", "A lower version than the installed one is refused.", Certainty.Assumed, "no page says so", Check = "import a managed solution 1.0.0.1; set its version to 1.0.0.0 and import again by ImportSolution; note code and text")]
    public void Import_LowerVersion_IsRefused()
    {
        bed.Import(SolutionZip.Runnable());

        bed.RefusesToChangeAnything(SolutionErrors.Import, () => bed.Import(SolutionZip.Runnable().Version("1.1.9.9")), "already installed", "1.1.9.9");
    }

    [TestMethod]
    [DataRow(true, SolutionErrors.InstalledManaged)]
    [DataRow(false, SolutionErrors.InstalledUnmanaged)]
    [Conformance("Solutions", "A managed package does not go over an unmanaged solution of its name, nor the other way round.", Certainty.Documented, "Web service error codes: ImportSolutionManagedToUnmanagedMismatch, ImportSolutionUnmanagedToManagedMismatch")]
    public void Import_OfTheOtherKind_IsRefused(bool managedFirst, int code)
    {
        var (managed, unmanaged) = (SolutionZip.Runnable().Version("1.3.0.0"), SolutionZip.Runnable().Unmanaged());
        bed.Import(managedFirst ? managed : unmanaged);

        bed.RefusesToChangeAnything(code, () => bed.Import(managedFirst ? unmanaged : managed), "Uninstall");
    }

    [TestMethod]
    [Conformance("Solutions", "The publisher of an installed solution cannot change.", Certainty.Documented, "Web service error codes: ImportWrongPublisherError")]
    public void Import_OfAnotherPublisher_IsRefused()
    {
        bed.Import(SolutionZip.Runnable());
        const string Other = "<Publisher><UniqueName>other</UniqueName><CustomizationPrefix>othr</CustomizationPrefix></Publisher></SolutionManifest>";

        bed.RefusesToChangeAnything(
            SolutionErrors.WrongPublisher, () => bed.Import(SolutionZip.Runnable().Replace("solution.xml", "</SolutionManifest>", Other)), "other");
    }

    [TestMethod]
    [DataRow("ImportSolution", 1)]
    [DataRow("StageAndUpgrade", 0)]
    [Conformance("Solutions", "An update keeps what the new version no longer holds; an upgrade deletes it.", Certainty.Documented, "Power Platform ALM: upgrade or update a solution")]
    public void Import_StepGone_IsDeletedByAnUpgradeOnly(string message, int steps)
    {
        bed.Import(SolutionZip.Runnable());

        bed.Import(SolutionZip.Runnable().Version("1.3.0.0").WithoutStep(), message: message);

        Assert.HasCount(steps, bed.Rows(SolutionBed.StepTable));
        Assert.HasCount(steps, bed.Rows("solutioncomponent").Where(row => ((OptionSetValue)row["componenttype"]).Value == 92));
    }

    [TestMethod]
    [DataRow("HoldingSolution", true)]
    [DataRow("ComponentParameters", "x")]
    [Conformance("Solutions", "What ImportSolution could do besides is refused by name here.", Certainty.Documented, "ImportSolution action: parameters")]
    public void Import_OtherParameters_AreRefusedByName(string name, object value) => FaultAssert.Throws(
        -2147203036, () => bed.Service.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = Array.Empty<byte>(), [name] = value }), name);
}
