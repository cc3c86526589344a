using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Content;

[TestClass]
public sealed class ColumnTests
{
    private static readonly string[] SystemColumns =
    [
        "createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon", "modifiedonbehalfby", "overriddencreatedon",
        "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode",
    ];

    private static readonly string[] OwnerColumns = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];
    private static readonly string[] OrganizationColumns = ["organizationid"];

    private static IEnumerable<(string Table, XElement Column)> Columns => SolutionFiles.Tables.SelectMany(table =>
        table.Descendants("attribute").Where(node => node.Parent!.Name == "attributes").Select(column => (SolutionFiles.NameOf(table), column)));

    [TestMethod]
    public void Columns_Names_AreTheSchemaNameInLowerCase()
    {
        foreach ((string table, XElement column) in Columns)
        {
            string schema = column.Attribute("PhysicalName")!.Value;
            Assert.AreEqual(schema.ToLowerInvariant(), Value(column, "Name"), table);
            Assert.AreEqual(schema.ToLowerInvariant(), Value(column, "LogicalName"), table);
            Assert.IsTrue(schema.StartsWith("crmq_", StringComparison.Ordinal) || SystemColumns.Concat(OwnerColumns).Concat(OrganizationColumns).Contains(Value(column, "Name")), $"{table}.{schema}");
        }
    }

    [TestMethod]
    public void Columns_OnStockTables_AreOursNeitherRequiredNorSecured()
    {
        foreach (XElement column in Columns.Where(item => !item.Table.StartsWith("crmq_", StringComparison.Ordinal)).Select(item => item.Column))
        {
            Assert.StartsWith("crmq_", Value(column, "Name"));
            Assert.AreEqual("none", Value(column, "RequiredLevel"), Value(column, "Name"));
            Assert.AreEqual("0", Value(column, "IsSecured"), Value(column, "Name"));
        }
    }

    [TestMethod]
    public void Tables_OfOurOwn_HaveEverySystemColumnAndOneKeyAndName()
    {
        foreach (XElement table in SolutionFiles.OwnTables)
        {
            string name = SolutionFiles.NameOf(table);
            string[] expected = [.. SystemColumns, .. IsUserOwned(table) ? OwnerColumns : OrganizationColumns];
            CollectionAssert.AreEquivalent(expected, SolutionFiles.ColumnsOf(table).Where(column => !column.StartsWith("crmq_", StringComparison.Ordinal)).ToArray(), name);
            Assert.AreEqual(name.ToLowerInvariant() + "id", Columns.Where(item => item.Table == name && Value(item.Column, "Type") == "primarykey").Select(item => Value(item.Column, "Name")).Single());
            Assert.AreEqual("crmq_name", Columns.Where(item => item.Table == name && item.Column.Element("DisplayMask")?.Value.StartsWith("PrimaryName", StringComparison.Ordinal) == true).Select(item => Value(item.Column, "Name")).Single());
        }
    }

    [TestMethod]
    public void Columns_OfText_TakeTwoBytesPerCharacter()
    {
        foreach ((string table, XElement column) in Columns.Where(item => Value(item.Column, "Type") == "nvarchar"))
        {
            int length = int.Parse(Value(column, "MaxLength"), CultureInfo.InvariantCulture);
            Assert.AreEqual((2 * length).ToString(CultureInfo.InvariantCulture), Value(column, "Length"), $"{table}.{Value(column, "Name")}");
        }
    }

    [TestMethod]
    public void Choices_OfTheColumns_ExistAndAreAllUsed()
    {
        string[] used = [.. Columns.Select(item => item.Column.Element("OptionSetName")?.Value).OfType<string>().Distinct()];
        CollectionAssert.AreEquivalent(SolutionFiles.Choices.Select(choice => choice.Attribute("Name")!.Value).ToArray(), used);
    }

    [TestMethod]
    public void Choices_Values_LieInThePublishersRange()
    {
        foreach (XElement option in SolutionFiles.Choices.Descendants("option"))
        {
            Assert.AreEqual(28461, int.Parse(option.Attribute("value")!.Value, CultureInfo.InvariantCulture) / 10000);
        }
    }

    [TestMethod]
    public void Lookups_OfOurOwn_HaveExactlyOneRelationshipEach()
    {
        string[] lookups = [.. Columns.Where(item => Value(item.Column, "Type") == "lookup" && Value(item.Column, "IsCustomField") == "1")
            .Select(item => $"{item.Table}.{item.Column.Attribute("PhysicalName")!.Value}")];
        string[] relationships = [.. SolutionFiles.Relationships.Where(node => node.Attribute("Name")!.Value.StartsWith("crmq_", StringComparison.Ordinal))
            .Select(node => $"{Value(node, "ReferencingEntityName")}.{Value(node, "ReferencingAttributeName")}")];
        CollectionAssert.AreEquivalent(lookups, relationships);
    }

    [TestMethod]
    public void Relationships_OfTheSystem_StandBesideEveryOwnTable()
    {
        string[] names = [.. SolutionFiles.Relationships.Select(node => node.Attribute("Name")!.Value)];
        foreach (XElement table in SolutionFiles.OwnTables)
        {
            string name = SolutionFiles.NameOf(table).ToLowerInvariant();
            string[] owners = IsUserOwned(table) ? [$"user_{name}", $"team_{name}", $"business_unit_{name}"] : [$"organization_{name}"];
            Assert.IsEmpty(new[] { $"lk_{name}_createdby", $"lk_{name}_modifiedby" }.Concat(owners).Except(names), name);
        }
    }

    [TestMethod]
    public void Keys_OfTheTables_NameTheirColumns()
    {
        foreach (XElement table in SolutionFiles.OwnTables)
        {
            string[] columns = [.. table.Descendants("AttributeName").Select(name => name.Value)];
            Assert.IsEmpty(columns.Except(SolutionFiles.ColumnsOf(table)), SolutionFiles.NameOf(table));
        }
    }

    private static bool IsUserOwned(XElement table) => table.Descendants("OwnershipTypeMask").Single().Value == "UserOwned";

    private static string Value(XElement parent, string name) => parent.Element(name)!.Value;
}
