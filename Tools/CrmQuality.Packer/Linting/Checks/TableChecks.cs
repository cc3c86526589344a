using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Tables: their names, keys and properties.</summary>
internal static class TableChecks
{
    private static readonly string[] Keyable = ["nvarchar", "int", "decimal", "lookup", "datetime", "picklist"];

    private static readonly string[] EveryTable =
    [
        "createdby", "createdon", "createdonbehalfby", "importsequencenumber", "modifiedby", "modifiedon", "modifiedonbehalfby",
        "overriddencreatedon", "statecode", "statuscode", "timezoneruleversionnumber", "utcconversiontimezonecode",
    ];

    private static readonly string[] UserOwned = ["ownerid", "owningbusinessunit", "owningteam", "owninguser"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0901", "Names of tables")
        {
            Meaning = $"A table is one of Microsoft's, or its name begins with {Product.Prefix}_; entity/@Name is the same name, and no table is there twice.",
            Remedy = "Write the name the table has, in the same letters.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Names,
        },
        new("CQ0902", "Primary key and primary name")
        {
            Meaning = "A table of ours has one primary key, named after the table, and one primary name column.",
            Remedy = "Add the column, or take the surplus one out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Primary,
        },
        new("CQ0903", "Ownership and set name")
        {
            Meaning = "A table of ours is UserOwned or OrgOwned and has a set name of its own with the prefix.",
            Remedy = "Write both; neither can change after the first import.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Properties,
        },
        new("CQ0904", "Alternate keys")
        {
            Meaning = "An alternate key has columns of its table, of types an index can hold: text, whole and decimal numbers, lookups, dates and choices.",
            Remedy = "Correct the column, or choose another.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of alternate keys",
            Find = Keys,
        },
        new("CQ0905", "System columns")
        {
            Meaning = "A table of ours lists the columns every table has, and those of its ownership.",
            Remedy = "Copy them from another table of ours.",
            Certainty = Certainty.Assumed,
            Source = "every export seen lists them; whether the server would fill the gaps is not known",
            Find = SystemColumns,
        },
        new("CQ0906", "Microsoft's tables")
        {
            Meaning = "Of a table of Microsoft's the solution states nothing but new columns: its properties and labels belong to others.",
            Remedy = "Remove the element.",
            Certainty = Certainty.Seen,
            Source = "Microsoft's own solutions with columns on system tables",
            Find = Foreign,
        },
    ];

    private static IEnumerable<Table> Own(LintSubject subject) => subject.Parts.Tables.Where(table => table.IsOwn);

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        foreach (Table table in subject.Parts.Tables)
        {
            bool isKnown = table.IsOwn ? table.SchemaName.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) : StockTables.Find(table.LogicalName)?.SchemaName == table.SchemaName;
            if (!isKnown || table.Properties.Attribute("Name") != table.SchemaName)
            {
                yield return Fault.OfChild(table, "Name", $"'{table.SchemaName}' is no table, or <entity> names another, '{table.Properties.Attribute("Name")}'");
            }
        }

        foreach (Table twice in subject.Parts.Tables.GroupBy(table => table.LogicalName).SelectMany(group => group.Skip(1)))
        {
            yield return Fault.OfChild(twice, "Name", $"'{twice.SchemaName}' is there twice");
        }
    }

    private static IEnumerable<Fault> Primary(LintSubject subject)
    {
        foreach (Table table in Own(subject))
        {
            Part[] keys = [.. table.Columns.Where(column => column.Text("Type") == "primarykey")];
            Part[] names = [.. table.Columns.Where(column => column.Text("DisplayMask").StartsWith("PrimaryName", StringComparison.Ordinal))];
            if (keys.Length != 1 || keys[0].Text("LogicalName") != table.LogicalName + "id")
            {
                yield return Fault.Of(table, $"its primary keys are '{string.Join(", ", keys.Select(key => key.Text("LogicalName")))}', expected '{table.LogicalName}id'");
            }

            if (names.Length != 1)
            {
                yield return Fault.Of(table, $"it has {names.Length} primary name columns, expected 1");
            }
        }
    }

    private static IEnumerable<Fault> Properties(LintSubject subject)
    {
        var sets = new HashSet<string>(StringComparer.Ordinal);
        foreach (Part table in Own(subject).Select(table => table.Properties))
        {
            string set = table.Text("EntitySetName");
            if (!set.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) || !sets.Add(set))
            {
                yield return Fault.OfChild(table, "EntitySetName", $"'{set}' is no set name of its own with the prefix '{Product.Prefix}_'");
            }

            if (table.Text("OwnershipTypeMask") is not ("UserOwned" or "OrgOwned"))
            {
                yield return Fault.OfChild(table, "OwnershipTypeMask", $"it is '{table.Text("OwnershipTypeMask")}', expected UserOwned or OrgOwned");
            }
        }
    }

    private static IEnumerable<Fault> Keys(LintSubject subject) =>
        from table in subject.Parts.Tables
        from key in table.Properties.Inside("EntityKey")
        from name in key.Node.Descendants("AttributeName")
        let type = table.Columns.FirstOrDefault(column => column.Text("LogicalName") == name.Value)?.Text("Type")
        where !Keyable.Contains(type)
        select Fault.Of(key, type is null ? $"'{name.Value}' is no column of {table.SchemaName}" : $"'{name.Value}' is of type {type}, which no key can have", name);

    private static IEnumerable<Fault> SystemColumns(LintSubject subject) =>
        from table in Own(subject)
        from missing in EveryTable.Concat(table.Properties.Text("OwnershipTypeMask") == "UserOwned" ? UserOwned : ["organizationid"])
            .Except(table.Columns.Select(column => column.Text("LogicalName")))
        select Fault.Of(table, $"the column '{missing}' is missing");

    private static IEnumerable<Fault> Foreign(LintSubject subject) =>
        from table in subject.Parts.Tables
        where !table.IsOwn
        from element in table.Properties.Node.Elements()
        where element.Name != "attributes"
        select Fault.Of(table, $"<{element.Name.LocalName}> would change a table of Microsoft's", element);
}
