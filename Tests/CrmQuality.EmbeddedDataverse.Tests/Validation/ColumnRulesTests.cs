using System;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Validation;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class ColumnRulesTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    [TestMethod]
    [Conformance("Data", "A column that does not exist is refused", Certainty.Documented, "Microsoft Learn, web service error codes, QueryBuilderNoAttribute")]
    public void Check_UnknownColumn_IsRefused() => Refuses(-2147217149, "nosuch", 1, "nosuch", "opportunity");

    [TestMethod]
    [Conformance("Data", "Text over its maximum length is refused", Certainty.Documented, "Microsoft Learn, web service error codes, StringLengthTooLong")]
    public void Check_TextTooLong_NamesTheLimit() => Refuses(-2147204303, "name", new string('x', 301), "name", "301", "300");

    [TestMethod]
    [Conformance("Data", "Text of its maximum length is stored", Certainty.Documented, "Microsoft Learn, String column, MaxLength")]
    public void Check_TextOfFullLength_IsAccepted() => Accepts("name", new string('x', 300));

    [TestMethod]
    [Conformance("Data", "A whole number out of its range is refused with 0x8004431C", Certainty.Seen, "community mappings of error codes")]
    [DataRow(101)]
    [DataRow(-1)]
    public void Check_WholeNumberOutOfRange_NamesTheRange(int value) => Refuses(-2147204324, "closeprobability", value, "0 to 100");

    [TestMethod]
    [Conformance("Data", "An amount out of its range is refused with DecimalValueOutOfRange", Certainty.Seen, "documented for decimals, seen for amounts")]
    public void Check_AmountOutOfRange_IsRefused() => Refuses(-2147204304, "budgetamount", new Money(-1m), "budgetamount", "-1");

    [TestMethod]
    [Conformance("Data", "A choice value that is no option is refused", Certainty.Documented, "Microsoft Learn, web service error codes, PicklistValueOutOfRange")]
    public void Check_UnknownOption_NamesTheOptions() => Refuses(-2147204326, "need", new OptionSetValue(9), "need", "0 Must have");

    [TestMethod]
    [Conformance("Data", "A value of another type is refused with InvalidArgument", Certainty.Seen, "error reports: Incorrect attribute value type")]
    [DataRow("estimatedvalue", 5)]
    [DataRow("need", 1)]
    [DataRow("name", 1)]
    [DataRow("estimatedclosedate", "2026-01-01")]
    public void Check_WrongType_NamesBoth(string column, object value) => Refuses(-2147220989, column, value, column, value.GetType().Name);

    [TestMethod]
    [Conformance("Data", "A lookup to a row that is not there is refused", Certainty.Documented, "Microsoft Learn, web service error codes, ObjectDoesNotExist")]
    public void Check_ReferenceToAMissingRow_IsRefused() =>
        Refuses(-2147220969, "parentaccountid", new EntityReference("account", Guid.NewGuid()), "parentaccountid", "account");

    [TestMethod]
    [Conformance("Data", "A lookup to a table that is no target is refused with InvalidArgument", Certainty.Assumed, "Microsoft Learn, LookupAttributeMetadata.Targets; the code is ours", Check = "set parentaccountid of an opportunity to a contact; note the error code")]
    public void Check_ReferenceToAWrongTable_IsRefused() =>
        Refuses(-2147220989, "parentaccountid", new EntityReference("contact", Guid.NewGuid()), "parentaccountid", "contact");

    [TestMethod]
    [NotOfDataverse("a table that is not there is refused by name")]
    public void Check_ReferenceToATableWeLack_IsRefusedByName() =>
        Refuses(-2147217150, "campaignid", new EntityReference("campaign", Guid.NewGuid()), "campaign", "not part of this organisation");

    [TestMethod]
    [Conformance("Data", "A lookup to a row that is there is stored", Certainty.Documented, "Microsoft Learn, Lookup columns")]
    public void Check_ReferenceToAnExistingRow_IsAccepted() =>
        Accepts("customerid", new EntityReference("account", store.Insert(new Entity("account"))));

    [TestMethod]
    [Conformance("Data", "A column that is not valid for Create or Update is ignored", Certainty.Seen, "community reports")]
    public void Normalise_ColumnTheCallerMayNotWrite_GoesSilently()
    {
        var row = new Entity("opportunity") { ["createdon"] = "nonsense", ["name"] = "Crane" };

        new ColumnRules(store).Check(row, WriteKind.Create);
        new ColumnRules(store).Normalise(row, WriteKind.Create, 2);

        Assert.IsFalse(row.Contains("createdon"));
        Assert.IsTrue(row.Contains("name"));
    }

    [TestMethod]
    [Conformance("Data", "Empty text is stored as null", Certainty.Seen, "community reports")]
    public void Normalise_EmptyText_BecomesBlank() => Assert.IsNull(Normalised("name", string.Empty));

    [TestMethod]
    [Conformance("Data", "An amount is rounded to its currency's decimals, halves away from zero", Certainty.Assumed, "Microsoft Learn, MoneyAttributeMetadata.PrecisionSource; the direction is not documented", Check = "set estimatedvalue of an opportunity in a currency of two decimals to 0.125; to 0.135; read both back")]
    [DataRow(2, "10.01")]
    [DataRow(0, "10")]
    public void Normalise_Amount_IsRoundedToTheCurrency(int precision, string expected) =>
        Assert.AreEqual(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ((Money)Normalised("estimatedvalue", new Money(10.005m), precision)!).Value);

    [TestMethod]
    [Conformance("Data", "A date-only column loses its time and moves no day", Certainty.Documented, "Microsoft Learn, Behavior and format of the date and time column")]
    public void Normalise_DateOnly_LosesItsTimeAndMovesNoDay() =>
        Assert.AreEqual(new DateTime(2026, 3, 31), Normalised("estimatedclosedate", new DateTime(2026, 3, 31, 23, 30, 0, DateTimeKind.Local)));

    private object? Normalised(string column, object value, int precision = 2)
    {
        var row = new Entity("opportunity") { [column] = value };
        new ColumnRules(store).Normalise(row, WriteKind.Create, precision);
        return row[column];
    }

    private void Accepts(string column, object value) =>
        new ColumnRules(store).Check(new Entity("opportunity") { [column] = value }, WriteKind.Create);

    private void Refuses(int code, string column, object value, params string[] words) =>
        FaultAssert.Throws(code, () => Accepts(column, value), words);
}
