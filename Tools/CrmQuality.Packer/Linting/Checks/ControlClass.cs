using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Which control exports have on forms for which kind of column.</summary>
internal static class ControlClass
{
    /// <summary>Shows another row's quick form, of the row a lookup names.</summary>
    public const string QuickView = "5c5600e0-1d6e-4205-a272-be80da87fd42";

    private const string Url = "71716b6c-711e-476c-8ab8-5d11542bfb47";

    /// <summary>Stands in for any control, with parameters of its own.</summary>
    private const string CustomControl = "f9a8a302-114e-466a-b582-6771b2ae0d92";

    private static readonly Dictionary<string, string> ByKind = new(StringComparer.Ordinal)
    {
        ["Text"] = "4273edbd-ac1d-40d3-9fb2-095c621b552d",
        ["Memo"] = "e0dece4b-6fc8-4a8f-a065-082708572369",
        ["Choice"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["State"] = "3ef39988-22bb-4f0b-bbbe-64b5a3748aee",
        ["Status"] = "5d68b988-0661-4db2-bc3e-17598ad3be6c",
        ["Choices"] = "4aa28ab7-9c13-4f57-a73d-ad894d048b5f",
        ["Boolean"] = "67fac785-cd58-4f9f-abb3-4b7ddc6ed5ed",
        ["WholeNumber"] = "c6d124ca-7eda-4a60-aea9-7fb8d318b68f",
        ["Decimal"] = "c3efe0c3-0ec6-42be-8349-cbd9079dfd8e",
        ["Double"] = "0d2c745a-e5a8-4c8f-ba63-c6d3bb604660",
        ["Money"] = "533b9e00-756b-4312-95a0-dc888637ac78",
        ["DateTime"] = "5b773807-9fb2-42db-97c3-7a91eff8adff",
        ["Lookup"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["Owner"] = "270bd3db-d9af-4782-9025-509e298dec0a",
        ["Customer"] = "270bd3db-d9af-4782-9025-509e298dec0a",
    };

    /// <summary>Grid or chart, web resource, timeline, iframe.</summary>
    private static readonly string[] WithoutColumn =
    [
        "e7a81278-8635-4d9e-8d4d-59480b391c5b", "9fdf5f91-88b1-47f4-ad53-c11efc01a01d", "06375649-c143-495e-a496-c962e5b4488e",
        "fd2a7985-3187-444e-908d-6624b21f69c0",
    ];

    /// <summary>The control of a kind of column; empty when forms show none of it.</summary>
    public static string Of(string kind) => ByKind.GetValueOrDefault(kind, string.Empty);

    /// <summary>Whether a control is one for a kind of column, or, without a kind, one that needs no column.</summary>
    public static bool Fits(string classId, string? kind) => kind is null
        ? WithoutColumn.Contains(classId)
        : classId == Of(kind) || classId == CustomControl || (kind == "Text" && classId == Url) || (kind is "Lookup" or "Customer" or "Owner" && classId == QuickView);
}
