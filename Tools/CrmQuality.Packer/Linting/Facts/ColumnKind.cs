using System;
using System.Collections.Generic;

namespace CrmQuality.Packer.Linting.Facts;

/// <summary>The kinds of columns: what a solution writes as <c>Type</c>, under the names the files of Microsoft's tables use.</summary>
internal static class ColumnKind
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["nvarchar"] = "Text",
        ["ntext"] = "Memo",
        ["int"] = "WholeNumber",
        ["bigint"] = "BigInt",
        ["decimal"] = "Decimal",
        ["float"] = "Double",
        ["money"] = "Money",
        ["datetime"] = "DateTime",
        ["bit"] = "Boolean",
        ["picklist"] = "Choice",
        ["multiselectpicklist"] = "Choices",
        ["lookup"] = "Lookup",
        ["customer"] = "Customer",
        ["owner"] = "Owner",
        ["primarykey"] = "UniqueIdentifier",
        ["uniqueidentifier"] = "UniqueIdentifier",
        ["state"] = "State",
        ["status"] = "Status",
    };

    /// <summary>The kind of a type a solution may use; null of any other.</summary>
    public static string? OfType(string type) => Kinds.GetValueOrDefault(type);
}
