using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>Values of the rarer kinds, and identifiers.</summary>
[TestClass]
public sealed class ValueTests
{
    private const string Codes = "Microsoft Learn, web service error codes";
    private readonly PipelineBench bench = new();

    [TestMethod]
    [Conformance("Data", "Each chosen value of a multi-select column must be one of its options.", Certainty.Documented, Codes + ", PicklistValueOutOfRange")]
    public void Create_MultiChoiceWithAnUnknownValue_IsRefused()
    {
        bench.Organization.Metadata.Table("opportunity")!.Define(new ColumnMetadata
        {
            LogicalName = "xyz_regions",
            SchemaName = "xyz_Regions",
            Kind = ColumnKind.MultiChoice,
            Options = [new ChoiceOption(1, new System.Collections.Generic.Dictionary<int, string> { [1033] = "North" })],
        });

        bench.CreateOpportunity("n", row => row["xyz_regions"] = new OptionSetValueCollection([new OptionSetValue(1)]));
        FaultAssert.Throws(-2147204326, () => bench.CreateOpportunity("n", row => row["xyz_regions"] = new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(2)])), "xyz_regions", "2");
    }

    [TestMethod]
    [Conformance("Data", "A second row with an identifier that is taken is refused with DuplicateRecord.", Certainty.Documented, "Microsoft Learn, Troubleshoot Dataverse client errors (-2147220937)")]
    public void Create_IdTaken_IsRefused()
    {
        var id = bench.CreateOpportunity();

        FaultAssert.Throws(-2147220937, () => bench.CreateOpportunity("n", row => row.Id = id), id.ToString());
    }

    [TestMethod]
    [Conformance("Data", "A row never loses its owner: a blank one is refused.", Certainty.Assumed, "the column is required by the system; the code is not written", Check = "Update an opportunity with ownerid null; note the code")]
    public void Update_OwnerBlank_IsRefused()
    {
        var id = bench.CreateOpportunity();

        FaultAssert.Throws(-2147220989, () => bench.Service.Update(new Entity("opportunity", id) { ["ownerid"] = null }), "ownerid");
    }
}
