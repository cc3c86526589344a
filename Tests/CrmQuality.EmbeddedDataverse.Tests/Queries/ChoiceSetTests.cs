using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class ChoiceSetTests
{
    private readonly QueryBed bed = new();

    public ChoiceSetTests()
    {
        bed.Store.Metadata.Table("opportunity")!.Define(new ColumnMetadata { LogicalName = "new_areas", SchemaName = "new_Areas", Kind = ColumnKind.MultiChoice });
        bed.Opportunity("one", ("new_areas", Areas(1)));
        bed.Opportunity("both", ("new_areas", Areas(1, 2)));
        bed.Opportunity("other", ("new_areas", Areas(3)));
        bed.Opportunity("blank");
    }

    [TestMethod]
    [Conformance("Queries", "contain-values passes rows with one of the options, not-contain-values those with none of them.", Certainty.Documented, Sources.Operators)]
    [DataRow("contain-values", "both|one")]
    [DataRow("not-contain-values", "other")]
    public void Choices_ComparedWithOptions_Pass(string op, string expected) => Assert.AreEqual(expected, bed.Where("new_areas", op, "1", "2"));

    [TestMethod]
    [Conformance("Queries", "not-contain-values lets no blank pass.", Certainty.Assumed, "by analogy with not-in", Check = "query a table with a multi-select choice by not-contain-values over rows of which some have no option; see whether those come")]
    public void Choices_Blank_PassesNoNegative() => Assert.IsFalse(bed.Where("new_areas", "not-contain-values", "1").Contains("blank", StringComparison.Ordinal));

    [TestMethod]
    [NotOfDataverse("Dataverse takes in and eq too; here they are refused by name")]
    public void Choices_OtherOperator_IsRefusedByName() => FaultAssert.Throws(-2147217120, () => bed.Where("new_areas", "in", "1"), "new_areas", "contain-values");

    private static OptionSetValueCollection Areas(params int[] options) => new(Array.ConvertAll(options, option => new OptionSetValue(option)));
}
