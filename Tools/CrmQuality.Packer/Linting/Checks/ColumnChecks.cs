using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Columns: their names, and what they demand of others.</summary>
internal static class ColumnChecks
{
    private const int LongestName = 50;

    private static readonly string[] NameElements = ["Name", "LogicalName"];

    /// <summary>Columns the platform gives every table, under the names exports write; those of user-owned tables are among them.</summary>
    private static readonly HashSet<string> SystemColumns =
    [
        "CreatedBy", "CreatedOn", "CreatedOnBehalfBy", "ImportSequenceNumber", "ModifiedBy", "ModifiedOn", "ModifiedOnBehalfBy", "OrganizationId",
        "OverriddenCreatedOn", "OwnerId", "OwningBusinessUnit", "OwningTeam", "OwningUser", "statecode", "statuscode", "TimeZoneRuleVersionNumber",
        "UTCConversionTimeZoneCode", "TransactionCurrencyId", "ExchangeRate",
    ];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0801", "Names of a column")
        {
            Meaning = "Name and LogicalName of a column are its PhysicalName in lower case; no table has two of one name, and no name has more than 50 characters.",
            Remedy = "Correct the names; of a released column never.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Column definitions; the length is that of schema 9.0.0.2090",
            Find = Names,
        },
        new("CQ0802", "Prefix of a column")
        {
            Meaning = $"A column begins with {Product.Prefix}_, or is one of those the platform gives every table of ours.",
            Remedy = "Rename the column before it is released.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Column definitions: the publisher's prefix is prepended",
            Find = Prefix,
        },
        new("CQ0806", "Columns on Microsoft's tables")
        {
            Meaning = "A column on a table that is not ours is never required, since other programs that write the table do not know it, and not secured, since everybody must be able to read a verdict.",
            Remedy = "Write RequiredLevel none and IsSecured 0.",
            Certainty = Certainty.House,
            Source = "the product's design",
            Find = Demanding,
        },
    ];

    /// <summary>Every column of the solution with its table.</summary>
    public static IEnumerable<(Table Table, Part Column)> AllColumns(LintSubject subject) =>
        subject.Parts.Tables.SelectMany(table => table.Columns.Select(column => (table, column)));

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        foreach ((_, Part column) in AllColumns(subject))
        {
            string schema = column.Attribute("PhysicalName");
            string logical = schema.ToLowerInvariant();
            foreach (string element in NameElements.Where(element => column.Text(element) != logical))
            {
                yield return Fault.OfChild(column, element, $"it is '{column.Text(element)}', expected '{logical}'");
            }

            if (schema.Length is 0 or > LongestName)
            {
                yield return Fault.OfAttribute(column, "PhysicalName", $"'{schema}' has {schema.Length} characters, expected 1 to {LongestName}");
            }
        }

        foreach (Part twice in subject.Parts.Tables.SelectMany(table => table.Columns.GroupBy(column => column.Text("LogicalName")).SelectMany(same => same.Skip(1))))
        {
            yield return Fault.OfAttribute(twice, "PhysicalName", $"the table has the column '{twice.Text("LogicalName")}' already");
        }
    }

    private static IEnumerable<Fault> Prefix(LintSubject subject) =>
        from item in AllColumns(subject)
        let name = item.Column.Attribute("PhysicalName")
        where !name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) && !(item.Table.IsOwn && SystemColumns.Contains(name))
        select Fault.OfAttribute(item.Column, "PhysicalName", $"'{name}' does not begin with '{Product.Prefix}_'");

    private static IEnumerable<Fault> Demanding(LintSubject subject) =>
        from item in AllColumns(subject)
        where !item.Table.IsOwn
        from demand in new[] { (Element: "RequiredLevel", Expected: "none"), (Element: "IsSecured", Expected: "0") }
        where item.Column.Text(demand.Element) != demand.Expected
        select Fault.OfChild(item.Column, demand.Element, $"it is '{item.Column.Text(demand.Element)}', expected '{demand.Expected}'");
}
