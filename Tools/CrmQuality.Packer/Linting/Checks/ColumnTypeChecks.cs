using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Linting.Facts;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Columns: their types and what belongs to them.</summary>
internal static class ColumnTypeChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0803", "Type of a column")
        {
            Meaning = "The type is one the product knows, and the elements that belong to it are there.",
            Remedy = "Add what the finding names.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Type,
        },
        new("CQ0804", "Limits of a column")
        {
            Meaning = "Lengths are within those of the type, Length of a text is twice MaxLength, the least value is not above the greatest, and decimals are at most 10, of a float at most 5.",
            Remedy = "Correct the limit.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, Column types in Microsoft Dataverse; Length from real exports",
            Find = subject => ColumnChecks.AllColumns(subject).SelectMany(item => ColumnLimits.Faults(item.Column)),
        },
        new("CQ0805", "Twins of money columns")
        {
            Meaning = "A money column has a twin in the base currency: its name followed by _Base, CalculationOf naming it, and for reading only.",
            Remedy = "Add the twin, or the column it belongs to.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Twins,
        },
        new("CQ0807", "Choices of columns")
        {
            Meaning = "A choice column names a choice of the solution or brings its own; its default is none (-1) or one of the values.",
            Remedy = "Correct OptionSetName or AppDefaultValue.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Choices,
        },
    ];

    private static IEnumerable<Fault> Type(LintSubject subject)
    {
        foreach ((_, Part column) in ColumnChecks.AllColumns(subject))
        {
            string type = column.Text("Type");
            if (ColumnKind.OfType(type) is null)
            {
                yield return Fault.OfChild(column, "Type", $"'{type}' is no type the product knows");
            }

            foreach (string missing in ColumnLimits.ElementsOf(column).Where(element => column.Node.Element(element) is null))
            {
                yield return Fault.Of(column, $"<{missing}> is missing, which the type {type} needs");
            }
        }
    }

    private static IEnumerable<Fault> Twins(LintSubject subject)
    {
        foreach ((Table table, Part column) in ColumnChecks.AllColumns(subject).Where(item => item.Column.Text("Type") == "money"))
        {
            string name = column.Attribute("PhysicalName");
            string of = column.Text("CalculationOf");
            bool isTwin = name.EndsWith("_Base", StringComparison.Ordinal);
            string expected = isTwin ? name[..^"_Base".Length] : name + "_Base";
            if (table.Columns.All(other => other.Attribute("PhysicalName") != expected))
            {
                yield return Fault.Of(column, $"there is no column '{expected}'");
            }
            else if (isTwin && (of != expected || column.Text("ValidForCreateApi") != "0" || column.Text("ValidForUpdateApi") != "0"))
            {
                yield return Fault.Of(column, $"it is no twin of '{expected}' for reading only");
            }
        }
    }

    private static IEnumerable<Fault> Choices(LintSubject subject)
    {
        foreach ((_, Part column) in ColumnChecks.AllColumns(subject).Where(item => item.Column.Text("Type") is "picklist" or "multiselectpicklist" or "bit"))
        {
            string name = column.Text("OptionSetName");
            Part? choice = subject.Parts.Choices.FirstOrDefault(candidate => candidate.Attribute("Name") == name)
                ?? (column.Node.Element("optionset") is { } own ? column with { Node = own } : null);
            string standard = column.Text("AppDefaultValue");
            if (choice is null)
            {
                yield return Fault.OfChild(column, "OptionSetName", $"'{name}' is no choice of the solution");
            }
            else if (standard is not ("" or "-1") && choice.Inside("option").All(option => option.Attribute("value") != standard))
            {
                yield return Fault.OfChild(column, "AppDefaultValue", $"'{standard}' is none of the values");
            }
        }
    }
}
