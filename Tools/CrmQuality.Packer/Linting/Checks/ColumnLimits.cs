using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>What a column's type demands of it.</summary>
internal static class ColumnLimits
{
    private const int LongestText = 4000;
    private const int LongestMemo = 1048576;
    private const int BytesPerCharacter = 2;
    private const int MostDecimals = 10;
    private const int MostDecimalsOfMoney = 4;
    private const int MostDecimalsOfFloat = 5;

    /// <summary>The elements a column must have because of its type.</summary>
    public static IReadOnlyList<string> ElementsOf(Part column) => column.Text("Type") switch
    {
        "nvarchar" => ["Format", "MaxLength", "Length"],
        "ntext" => ["MaxLength"],
        "int" => ["MinValue", "MaxValue"],
        "decimal" or "float" => ["MinValue", "MaxValue", "Accuracy"],
        "money" => ["MinValue", "MaxValue", "Accuracy", "AccuracySource"],
        "datetime" => ["Format", "CanChangeDateTimeBehavior", "Behavior"],
        "bit" => ["AppDefaultValue", "optionset"],
        "picklist" or "multiselectpicklist" => ["AppDefaultValue"],
        // Exports leave the style out of the organization's own lookup.
        "lookup" => column.Text("IsCustomField") == "1" ? ["LookupStyle", "LookupTypes"] : ["LookupTypes"],
        "state" or "status" => ["optionset"],
        _ => [],
    };

    /// <summary>The limits of a column that its type does not allow.</summary>
    public static IEnumerable<Fault> Faults(Part column)
    {
        string type = column.Text("Type");
        (decimal? least, decimal? most) = (Number(column, "MinValue"), Number(column, "MaxValue"));
        int? longest = type switch { "nvarchar" => LongestText, "ntext" => LongestMemo, _ => null };
        int? decimals = type switch { "decimal" => MostDecimals, "money" => MostDecimalsOfMoney, "float" => MostDecimalsOfFloat, _ => null };
        return new[]
        {
            Between(column, "MaxLength", 1, longest),
            type == "nvarchar" && Number(column, "Length") != BytesPerCharacter * Number(column, "MaxLength")
                ? Fault.OfChild(column, "Length", $"it is '{column.Text("Length")}', expected twice MaxLength, which is '{column.Text("MaxLength")}'")
                : null,
            least > most ? Fault.OfChild(column, "MinValue", $"{column.Text("MinValue")} is more than MaxValue, which is {column.Text("MaxValue")}") : null,
            Between(column, "Accuracy", 0, decimals),
            type == "datetime" ? Between(column, "Behavior", 1, 3) : null,
        }.OfType<Fault>();
    }

    private static Fault? Between(Part column, string element, int least, int? most)
    {
        bool isWithin = most is null || (Number(column, element) is { } number && number >= least && number <= most);
        return isWithin ? null : Fault.OfChild(column, element, $"it is '{column.Text(element)}', expected a number from {least} to {most}");
    }

    private static decimal? Number(Part column, string element) =>
        decimal.TryParse(column.Text(element), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
