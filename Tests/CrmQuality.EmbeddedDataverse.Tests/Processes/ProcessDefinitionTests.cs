using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Processes;

/// <summary>Business process flows and their stages as rows, and which tables hold their instances.</summary>
[TestClass]
public sealed class ProcessDefinitionTests
{
    private const string Page = "Microsoft Learn, Work with business process flows using code";
    private readonly ProcessBench bench = new();

    [TestMethod]
    [Conformance("Queries", "The stages of a process are rows of processstage, found through the process.", Certainty.Documented, Page)]
    public void Fetch_Stages_FindsThoseOfTheProcess()
    {
        var rows = bench.Service.RetrieveMultiple(new FetchExpression(
            """
            <fetch><entity name='processstage'><attribute name='stagename'/><attribute name='stagecategory'/><order attribute='stagename'/>
            <filter><condition attribute='primaryentitytypecode' operator='eq' value='opportunity'/></filter>
            <link-entity name='workflow' from='workflowid' to='processid'><filter><condition attribute='uniquename' operator='eq' value='opportunitysalesprocess'/>
            <condition attribute='category' operator='eq' value='4'/><condition attribute='statecode' operator='eq' value='1'/></filter></link-entity></entity></fetch>
            """)).Entities;

        Assert.AreEqual("Develop 1|Qualify 0", string.Join('|', rows.Select(row => $"{row["stagename"]} {row.GetAttributeValue<OptionSetValue>("stagecategory").Value}")));
    }

    [TestMethod]
    [DataRow("opportunitysalesprocess", true)]
    [DataRow("leadtoopportunitysalesprocess", true)]
    [DataRow("opportunity", false)]
    [DataRow("processstage", false)]
    [Conformance("Data", "The definition of a table says whether its rows are instances of a business process flow.", Certainty.Documented, Page + ", EntityMetadata.IsBPFEntity")]
    public void RetrieveEntity_Stock_SaysWhetherItIsAProcessFlow(string table, bool expected) => Assert.AreEqual(expected, Describe(table).IsBPFEntity);

    [TestMethod]
    [Conformance("Solutions", "A solution says which of its tables hold instances of a business process flow.", Certainty.Documented, "Microsoft's schema of customizations.xml, IsBPFEntity")]
    public void RetrieveEntity_Imported_SaysWhetherItIsAProcessFlow()
    {
        bench.Pipeline.Organization.ImportSolution(
            SolutionZip.Runnable().Customize("<EntitySetName>xmpl_policies</EntitySetName>", "<EntitySetName>xmpl_policies</EntitySetName><IsBPFEntity>1</IsBPFEntity>").Open());

        Assert.IsTrue(Describe("xmpl_policy").IsBPFEntity);
    }

    [TestMethod]
    [DataRow("workflow")]
    [DataRow("processstage")]
    [DataRow("activitypointer")]
    [DataRow("activityparty")]
    [Conformance("Pipeline", "Processes, their stages, pointers and parties of activities have no events: no step is registered on them.", Certainty.Documented, "Microsoft Learn, table references of workflow, processstage, activitypointer and activityparty: Messages")]
    public void Register_OnATableWithoutEvents_IsRefused(string table) =>
        FaultAssert.Throws(-2147220969, () => bench.Pipeline.Register("Update", table, 20, _ => { }), "sdkmessagefilter");

    [TestMethod]
    [NotOfDataverse("what activating a process would do besides is refused by name")]
    public void Update_ActivateOther_IsRefusedByName()
    {
        var (fresh, rule) = (bench.Definition("xmpl_own", 4), bench.Definition("rule", 2));

        FaultAssert.Throws(-2147203036, () => bench.Activate(fresh), "table of a business process flow", "xmpl_own");
        FaultAssert.Throws(-2147203036, () => bench.Activate(rule), "category 2");
    }

    private EntityMetadata Describe(string table) =>
        ((RetrieveEntityResponse)bench.Service.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Entity })).EntityMetadata;
}
