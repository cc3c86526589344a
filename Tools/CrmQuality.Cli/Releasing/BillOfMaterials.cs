using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Cli.Releasing;

/// <summary>A bill of materials in the form of CycloneDX 1.6: what is released, and what it runs on.</summary>
internal static class BillOfMaterials
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Of(string label, IEnumerable<string> zips, AssemblyFacts facts)
    {
        var own = new[] { Component("library", facts.Name, facts.Version.ToString(), "required", facts.Checksum, "MIT") };
        var files = zips.Select(zip => Component("file", Path.GetFileName(zip), label, "required", ReleaseFolder.Checksum(zip), "MIT"));
        var platform = facts.References.Select(other => Component("framework", other.Name, other.Version.ToString(), "excluded", null, null));
        var bom = new Dictionary<string, object>
        {
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new Dictionary<string, object> { ["component"] = Component("application", "CrmQuality", label, "required", null, "MIT") },
            ["components"] = own.Concat(files).Concat(platform).ToArray(),
        };
        return JsonSerializer.Serialize(bom, Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static Dictionary<string, object> Component(string type, string name, string version, string scope, string? checksum, string? licence)
    {
        var component = new Dictionary<string, object> { ["type"] = type, ["name"] = name, ["version"] = version, ["scope"] = scope };
        if (checksum is not null)
        {
            component["hashes"] = new[] { new { alg = "SHA-256", content = checksum } };
        }

        if (licence is not null)
        {
            component["licenses"] = new[] { new { license = new { id = licence } } };
        }

        return component;
    }
}
