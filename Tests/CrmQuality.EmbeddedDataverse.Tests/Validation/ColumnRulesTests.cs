using System;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Validation;

/// <summary>Each summary names the source of a behaviour and how sure it is.</summary>
[TestClass]
public sealed class ColumnRulesTests
{
    private readonly RowStore store = new(StockTableFiles.Load());

    /// <summary>Source: 0x80041103 QueryBuilderNoAttribute. Confidence: documented.</summary>
    [TestMethod]
    public void Check_UnknownColumn_IsRefused() => Refuses(-2147217149, "nosuch", 1, "nosuch", "opportunity");

    /// <summary>Source: 0x80044331 StringLengthTooLong. Confidence: documented.</summary>
    [TestMethod]
    public void Check_TextTooLong_NamesTheLimit() => Refuses(-2147204303, "name", new string('x', 301), "name", "301", "300");

    [TestMethod]
    public void Check_TextOfFullLength_IsAccepted() => Accepts("name", new string('x', 300));

    /// <summary>Source: 0x8004431C in community mappings of codes. Confidence: community.</summary>
    [TestMethod]
    [DataRow(101)]
    [DataRow(-1)]
    public void Check_WholeNumberOutOfRange_NamesTheRange(int value) => Refuses(-2147204324, "closeprobability", value, "0 to 100");

    /// <summary>Source: 0x80044330 DecimalValueOutOfRange. Confidence: community for amounts, documented for decimals.</summary>
    [TestMethod]
    public void Check_AmountOutOfRange_IsRefused() => Refuses(-2147204304, "budgetamount", new Money(-1m), "budgetamount", "-1");

    /// <summary>Source: 0x8004431A PicklistValueOutOfRange. Confidence: documented.</summary>
    [TestMethod]
    public void Check_UnknownOption_NamesTheOptions() => Refuses(-2147204326, "need", new OptionSetValue(9), "need", "0 Must have");

    /// <summary>Source: "Incorrect attribute value type", 0x80040203. Confidence: community.</summary>
    [TestMethod]
    [DataRow("estimatedvalue", 5)]
    [DataRow("need", 1)]
    [DataRow("name", 1)]
    [DataRow("estimatedclosedate", "2026-01-01")]
    public void Check_WrongType_NamesBoth(string column, object value) => Refuses(-2147220989, column, value, column, value.GetType().Name);

    /// <summary>Source: 0x80040217 ObjectDoesNotExist. Confidence: documented.</summary>
    [TestMethod]
    public void Check_ReferenceToAMissingRow_IsRefused() =>
        Refuses(-2147220969, "parentaccountid", new EntityReference("account", Guid.NewGuid()), "parentaccountid", "account");

    /// <summary>Source: targets of a lookup. Confidence: documented that it fails, the code is a guess.</summary>
    [TestMethod]
    public void Check_ReferenceToAWrongTable_IsRefused() =>
        Refuses(-2147220989, "parentaccountid", new EntityReference("contact", Guid.NewGuid()), "parentaccountid", "contact");

    /// <summary>This organisation lacks price lists and says so. Confidence: our own rule.</summary>
    [TestMethod]
    public void Check_ReferenceToATableWeLack_IsRefusedByName() =>
        Refuses(-2147217150, "pricelevelid", new EntityReference("pricelevel", Guid.NewGuid()), "pricelevel", "not part of this organisation");

    [TestMethod]
    public void Check_ReferenceToAnExistingRow_IsAccepted() =>
        Accepts("customerid", new EntityReference("account", store.Insert(new Entity("account"))));

    /// <summary>Source: columns not valid for create or update are ignored. Confidence: community.</summary>
    [TestMethod]
    public void Normalise_ColumnTheCallerMayNotWrite_GoesSilently()
    {
        var row = new Entity("opportunity") { ["createdon"] = "nonsense", ["name"] = "Crane" };

        new ColumnRules(store).Check(row, WriteKind.Create);
        new ColumnRules(store).Normalise(row, WriteKind.Create, 2);

        Assert.IsFalse(row.Contains("createdon"));
        Assert.IsTrue(row.Contains("name"));
    }

    /// <summary>Source: empty text is stored as null. Confidence: community.</summary>
    [TestMethod]
    public void Normalise_EmptyText_BecomesBlank() => Assert.IsNull(Normalised("name", string.Empty));

    /// <summary>Source: precision source 2 takes the currency's decimals. Confidence: documented; the direction of rounding halves is not.</summary>
    [TestMethod]
    [DataRow(2, "10.01")]
    [DataRow(0, "10")]
    public void Normalise_Amount_IsRoundedToTheCurrency(int precision, string expected) =>
        Assert.AreEqual(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), ((Money)Normalised("estimatedvalue", new Money(10.005m), precision)!).Value);

    /// <summary>Source: DateOnly behaviour. Confidence: documented.</summary>
    [TestMethod]
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
