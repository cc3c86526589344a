using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;

namespace CrmQuality.EmbeddedDataverse.Tests.Metadata;

[TestClass]
public sealed class StockTableFilesTests
{
    private static readonly OrganizationMetadata Stock = StockTableFiles.Load();

    [TestMethod]
    [Conformance("Data", "Stock tables have their primary columns", Certainty.Documented, "Microsoft Learn, table references")]
    [DataRow("opportunity", "opportunityid", "name", OwnershipKind.UserOwned)]
    [DataRow("opportunityclose", "activityid", "subject", OwnershipKind.UserOwned)]
    [DataRow("systemuser", "systemuserid", "fullname", OwnershipKind.BusinessOwned)]
    [DataRow("sdkmessageprocessingstep", "sdkmessageprocessingstepid", "name", OwnershipKind.OrgOwned)]
    public void Table_Stock_HasItsPrimaryColumns(string name, string id, string primaryName, OwnershipKind ownership)
    {
        var table = Stock.Table(name);

        Assert.IsNotNull(table);
        Assert.AreEqual(id, table.PrimaryId);
        Assert.AreEqual(primaryName, table.PrimaryName);
        Assert.AreEqual(ownership, table.Ownership);
        Assert.IsNotNull(table.Column(id));
        Assert.IsNotNull(table.Column(primaryName));
    }

    [TestMethod]
    [Conformance("Data", "estimatedvalue is money in the row's currency", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Opportunity_EstimatedValue_IsMoneyOfTheRowsCurrency()
    {
        var column = Opportunity("estimatedvalue");

        Assert.AreEqual(ColumnKind.Money, column.Kind);
        Assert.AreEqual(-1_000_000_000_000m, column.Min);
        Assert.AreEqual(1_000_000_000_000m, column.Max);
        Assert.AreEqual(PrecisionSource.Currency, column.PrecisionSource);
        Assert.AreEqual("estimatedvalue", Opportunity("estimatedvalue_base").CalculationOf);
        Assert.IsFalse(Opportunity("estimatedvalue_base").ValidForUpdate);
    }

    [TestMethod]
    [Conformance("Data", "estimatedclosedate is date-only", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Opportunity_EstimatedCloseDate_IsDateOnly() =>
        Assert.AreEqual(DateBehavior.DateOnly, Opportunity("estimatedclosedate").Behavior);

    [TestMethod]
    [Conformance("Data", "customerid points to accounts and contacts", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Opportunity_CustomerId_PointsToAccountsAndContacts() =>
        Assert.AreEqual("account|contact", string.Join("|", Opportunity("customerid").Targets));

    [TestMethod]
    [Conformance("Data", "A status reason belongs to a state", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Opportunity_StatusReason_BelongsToAState()
    {
        Assert.AreEqual(2, Opportunity("statuscode").Option(5)!.State);
        Assert.AreEqual(3, Opportunity("statecode").Option(1)!.DefaultStatus);
    }

    [TestMethod]
    [Conformance("Data", "msdyn_forecastcategory defaults to Pipeline", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Opportunity_ForecastCategory_DefaultsToPipeline() =>
        Assert.AreEqual(100_000_001, Opportunity("msdyn_forecastcategory").DefaultValue);

    [TestMethod]
    [Conformance("Data", "captureproposalfeedback has its labels the other way round", Certainty.Documented, "Microsoft Learn, table reference of opportunity")]
    public void Opportunity_CaptureProposalFeedback_KeepsMicrosoftsTurnedLabels() =>
        Assert.AreEqual("No", Opportunity("captureproposalfeedback").Option(1)!.Label(1033));

    [TestMethod]
    [NotOfDataverse("looking up options by label")]
    public void OptionLabelled_OtherCase_IsFound() =>
        Assert.AreEqual(4, Opportunity("purchasetimeframe").OptionLabelled("UNKNOWN")!.Value);

    [TestMethod]
    [Conformance("Data", "Deleting an opportunity deletes its closing activities", Certainty.Documented, "Microsoft Learn, table reference of opportunityclose")]
    public void OpportunityClose_WhenItsOpportunityIsDeleted_Cascades()
    {
        var relationship = Stock.RelationshipsTo("opportunity").Single(r => r.ReferencingTable == "opportunityclose" && r.ReferencingColumn == "opportunityid");

        Assert.AreEqual(DeleteBehavior.Cascade, relationship.OnDelete);
    }

    [TestMethod]
    [NotOfDataverse("the data files")]
    public void Columns_OfEveryTable_AreConsistent()
    {
        foreach (var table in Stock.Tables)
        {
            Assert.IsGreaterThan(3, table.Columns.Count, table.LogicalName);
            foreach (var column in table.ByOrdinal)
            {
                var where = $"{table.LogicalName}.{column.LogicalName}";
                Assert.AreSame(column, table.ByOrdinal[column.Ordinal], where);
                Assert.AreEqual(column.LogicalName.ToLowerInvariant(), column.LogicalName, where);
                Assert.AreEqual(column.LogicalName, column.SchemaName.ToLowerInvariant(), where);
                Assert.IsTrue(column.Kind is not (ColumnKind.Text or ColumnKind.Memo) || column.MaxLength > 0, where);
                Assert.IsTrue(!column.IsOption || column.Options.Count > 0, where);
                Assert.AreEqual(column.Options.Count, column.Options.Select(option => option.Value).Distinct().Count(), where);
                Assert.IsTrue(column.DefaultValue is null || column.Option(column.DefaultValue.Value) is not null, where);
                Assert.IsTrue(column.CalculationOf is null || table.Column(column.CalculationOf) is not null, where);
                Assert.IsTrue(column.AttributeOf is null || table.Column(column.AttributeOf) is not null, where);
            }
        }
    }

    private static ColumnMetadata Opportunity(string column) => Stock.Table("opportunity")!.Column(column)!;
}
