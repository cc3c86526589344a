using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Relationships: their names, their two ends, and the lookup columns they are made of.</summary>
internal static class RelationshipChecks
{
    private const int LongestName = 100;

    /// <summary>What users and teams have in common; it has no rows of its own.</summary>
    private const string Owner = "Owner";

    private static readonly string[] EndElements = ["ReferencedEntityName", "ReferencingEntityName"];

    private static readonly string[] SystemPrefixes = ["lk_", "organization_", "owner_", "team_", "user_", "business_unit_", "TransactionCurrency_"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0811", "Names of relationships")
        {
            Meaning = $"A relationship's name begins with {Product.Prefix}_ or is one of those every table of ours has with users, teams, business units and the organization; it has at most 100 characters and is there once. The list in Other/Relationships.xml names all of them and no other.",
            Remedy = "Correct the name or the list.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Names,
        },
        new("CQ0812", "Ends of relationships")
        {
            Meaning = "Both tables of a relationship exist, under the names it writes, and its lookup column exists on the many side.",
            Remedy = "Correct the names, or add what is missing.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Ends,
        },
        new("CQ0813", "Lookup columns and relationships")
        {
            Meaning = "Every lookup column of ours has exactly one relationship, which says where it points; the other system columns of a table of ours may do without.",
            Remedy = "Add the relationship, or take the surplus one out.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Lookups,
        },
        new("CQ0814", "Parental relationships")
        {
            Meaning = "A table has at most one relationship whose assignments and sharing cascade to it.",
            Remedy = "Write NoCascade into all but one.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of relationships",
            Find = Parental,
        },
        new("CQ0815", "System relationships")
        {
            Meaning = "A table of ours has the relationships every table has: who created and who changed a row, and the organization, or owning user, team and business unit.",
            Remedy = "Copy them from another table of ours.",
            Certainty = Certainty.Assumed,
            Source = "every export seen has them, and one to Owner besides; whether the server would make them up is not known",
            Find = System,
        },
    ];

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        Part[] relationships = [.. subject.Parts.Relationships];
        foreach (Part relationship in relationships)
        {
            string name = relationship.Attribute("Name");
            if (name.Length > LongestName || !SystemPrefixes.Append(Product.Prefix + "_").Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))
            {
                yield return Fault.OfAttribute(relationship, "Name", $"'{name}' is no name for a relationship of ours");
            }
        }

        foreach (Part twice in relationships.GroupBy(relationship => relationship.Attribute("Name")).SelectMany(group => group.Skip(1)))
        {
            yield return Fault.OfAttribute(twice, "Name", $"'{twice.Attribute("Name")}' exists twice");
        }

        foreach (Fault fault in subject.Parts.RelationshipIndex is { } index ? Listed(index, relationships) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> Listed(Part index, Part[] relationships)
    {
        string[] found = [.. relationships.Select(relationship => relationship.Attribute("Name"))];
        Part[] listed = [.. index.Inside("EntityRelationship")];
        return relationships.Where(relationship => listed.All(row => row.Attribute("Name") != relationship.Attribute("Name")))
            .Select(relationship => Fault.OfAttribute(relationship, "Name", $"'{relationship.Attribute("Name")}' is not listed in {index.File}"))
            .Concat(listed.Where(row => !found.Contains(row.Attribute("Name"))).Select(row => Fault.Of(row, $"'{row.Attribute("Name")}' has no node in Other/Relationships/")));
    }

    private static IEnumerable<Fault> Ends(LintSubject subject)
    {
        foreach (Part relationship in subject.Parts.Relationships)
        {
            foreach (string element in EndElements.Where(element => relationship.Text(element) != Owner && subject.Tables.FindSchemaName(relationship.Text(element)) is null))
            {
                yield return Fault.OfChild(relationship, element, $"'{relationship.Text(element)}' is no table");
            }

            string column = relationship.Text("ReferencingAttributeName");
            TableFacts? many = subject.Tables.FindSchemaName(relationship.Text("ReferencingEntityName"));
            if (many is not null && !many.Has(column.ToLowerInvariant()))
            {
                yield return Fault.OfChild(relationship, "ReferencingAttributeName", $"{many.SchemaName} has no column '{column}'");
            }
        }
    }

    private static IEnumerable<Fault> Lookups(LintSubject subject)
    {
        foreach ((Table table, Part column) in ColumnChecks.AllColumns(subject).Where(item => item.Column.Text("Type") is "lookup" or "customer" && item.Column.Text("IsCustomField") == "1"))
        {
            int expected = column.Text("Type") == "customer" ? 2 : 1;
            int found = subject.Parts.Relationships.Count(relationship =>
                relationship.Text("ReferencingEntityName") == table.SchemaName && relationship.Text("ReferencingAttributeName") == column.Attribute("PhysicalName"));
            if (found != expected)
            {
                yield return Fault.Of(column, $"it has {found} relationships, expected {expected}");
            }
        }
    }

    private static IEnumerable<Fault> Parental(LintSubject subject) =>
        from relationship in subject.Parts.Relationships
        where relationship.Text("CascadeAssign") == "Cascade" || relationship.Text("CascadeShare") == "Cascade"
        group relationship by relationship.Text("ReferencingEntityName") into children
        from second in children.Skip(1)
        select Fault.OfChild(second, "CascadeAssign", $"{children.Key} has a parental relationship already, '{children.First().Attribute("Name")}'");

    private static IEnumerable<Fault> System(LintSubject subject)
    {
        HashSet<string> names = [.. subject.Parts.Relationships.Select(relationship => relationship.Attribute("Name"))];
        foreach (Table table in subject.Parts.Tables.Where(table => table.IsOwn))
        {
            string name = table.LogicalName;
            bool hasOwner = table.Properties.Text("OwnershipTypeMask") == "UserOwned";
            string[] owner = hasOwner ? [$"team_{name}", $"user_{name}", $"business_unit_{name}"] : [$"organization_{name}"];
            foreach (string missing in owner.Concat([$"lk_{name}_createdby", $"lk_{name}_modifiedby"]).Where(missing => !names.Contains(missing)))
            {
                yield return Fault.Of(table, $"the relationship '{missing}' is missing");
            }
        }
    }
}
