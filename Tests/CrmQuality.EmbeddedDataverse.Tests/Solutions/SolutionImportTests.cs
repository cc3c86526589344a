using System;
using System.Linq;
using System.Text;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

[TestClass]
public sealed class SolutionImportTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    [Conformance("Solutions", "A packed zip imports whole", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_Always_ReportsWhatItBrought()
    {
        var report = Import(new SolutionZip());

        Assert.AreEqual("Xmpl", report.UniqueName);
        Assert.AreEqual("1.2.0.0", report.Version);
        Assert.IsTrue(report.IsManaged);
        Assert.AreEqual("opportunity|xmpl_policy", string.Join("|", report.Tables));
        Assert.AreEqual("Xmpl: update", report.Steps.Single());
    }

    [TestMethod]
    [NotOfDataverse("what is not interpreted is reported")]
    public void Import_PartsForTheEye_AreReportedAsNotInterpreted()
    {
        var report = Import(new SolutionZip());

        Assert.AreEqual("SavedQueries of opportunity", string.Join("|", report.NotInterpreted));
    }

    [TestMethod]
    [Conformance("Solutions", "A column on a system table joins its stock columns", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_ColumnOnASystemTable_JoinsTheStockColumns()
    {
        Import(new SolutionZip());

        var band = Column("opportunity", "xmpl_band");
        Assert.AreEqual(ColumnKind.Choice, band.Kind);
        Assert.IsNull(band.DefaultValue);
        Assert.AreEqual("Matala", band.Option(727_000_000)!.Label(1035));
        Assert.IsNotNull(Column("opportunity", "estimatedvalue"));
        Assert.AreEqual(DateBehavior.DateOnly, Column("opportunity", "xmpl_day").Behavior);
        Assert.AreEqual("xmpl_cost", Column("opportunity", "xmpl_cost_base").CalculationOf);
    }

    [TestMethod]
    [Conformance("Solutions", "A lookup's target is in the relationship", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_Lookup_PointsWhereItsRelationshipSays()
    {
        Import(new SolutionZip());

        Assert.AreEqual("xmpl_policy", Column("opportunity", "xmpl_policyid").Targets.Single());
        Assert.AreEqual(DeleteBehavior.Restrict, store.Metadata.RelationshipsTo("xmpl_policy").Single().OnDelete);
    }

    [TestMethod]
    [Conformance("Solutions", "A custom table has the platform's own columns, which the file leaves out", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_CustomTable_HasPlatformColumnsTheFileLeavesOut()
    {
        Import(new SolutionZip());

        var policy = store.Metadata.Table("xmpl_policy")!;
        Assert.AreEqual("xmpl_name", policy.PrimaryName);
        Assert.AreEqual(OwnershipKind.OrgOwned, policy.Ownership);
        Assert.IsNotNull(policy.Column("modifiedon"));
        Assert.IsNotNull(policy.Column("organizationid"));
        Assert.IsNull(policy.Column("ownerid"));
        Assert.AreEqual("systemuser", policy.Column("createdby")!.Targets.Single());
        Assert.AreEqual("xmpl_name", policy.Keys.Single().Columns.Single());
    }

    [TestMethod]
    [Conformance("Solutions", "An assembly becomes rows of pluginassembly and plugintype", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_Assembly_BecomesRowsWithItsBytes()
    {
        Import(new SolutionZip());

        var assembly = store.Rows("pluginassembly").Single();
        Assert.AreEqual("Xmpl.Plugins", assembly["name"]);
        Assert.AreEqual("0123456789abcdef", assembly["publickeytoken"]);
        Assert.AreEqual("not really a dll", Encoding.UTF8.GetString(Convert.FromBase64String((string)assembly["content"]!)));
        Assert.AreEqual(new RowReference("pluginassembly", assembly.Id), store.Rows("plugintype").Single()["pluginassemblyid"]);
    }

    [TestMethod]
    [Conformance("Solutions", "A step becomes rows of step, filter and image", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_Step_BecomesRowsOfStepMessageFilterAndImage()
    {
        Import(new SolutionZip());

        var step = store.Rows("sdkmessageprocessingstep").Single();
        Assert.AreEqual(20, step["stage"]);
        Assert.AreEqual(7, step["rank"]);
        Assert.AreEqual("Update", store.Row("sdkmessage", ((RowReference)step["sdkmessageid"]!).Id)!["name"]);
        Assert.AreEqual("opportunity", store.Row("sdkmessagefilter", ((RowReference)step["sdkmessagefilterid"]!).Id)!["primaryobjecttypecode"]);
        Assert.AreEqual(new RowReference("sdkmessageprocessingstep", step.Id), store.Rows("sdkmessageprocessingstepimage").Single()["sdkmessageprocessingstepid"]);
    }

    [TestMethod]
    [Conformance("Solutions", "Steps arrive disabled unless the import activates them", Certainty.Seen, "issue threads on the import's option")]
    [DataRow(true, 0)]
    [DataRow(false, 1)]
    public void Import_Step_IsEnabledOnlyWhenAsked(bool activate, int state)
    {
        new SolutionImport(store).Import(new SolutionZip().Open(), activate);

        Assert.AreEqual(state, store.Rows("sdkmessageprocessingstep").Single()["statecode"]);
    }

    [TestMethod]
    [Conformance("Solutions", "Importing again updates what is there", Certainty.Seen, "solution files as exported, and Microsoft's schema 9.0.0.2090")]
    public void Import_Twice_UpdatesWhatIsThere()
    {
        Import(new SolutionZip());
        var row = store.Insert(new Entity("xmpl_policy") { ["xmpl_name"] = "kept" });

        Import(new SolutionZip().Customize("<Rank>7</Rank>", "<Rank>8</Rank>"));

        Assert.AreEqual(8, store.Rows("sdkmessageprocessingstep").Single()["rank"]);
        Assert.AreEqual("kept", store.Find("xmpl_policy", row)!["xmpl_name"]);
    }

    private ImportReport Import(SolutionZip zip) => new SolutionImport(store).Import(zip.Open());

    private ColumnMetadata Column(string table, string column) => store.Metadata.Table(table)!.Column(column)!;
}
