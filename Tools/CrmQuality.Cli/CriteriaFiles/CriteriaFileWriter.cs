using System.Collections.Generic;
using System.Text.Json;
using CrmQuality.Cli.Reporting;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles;

/// <summary>
/// Writes drafts as a <c>*.criteria.json</c> that reads back the same. What has its default is left out, members and languages always stand in
/// the same order, so that two versions of a file differ only where the criteria do.
/// </summary>
internal static class CriteriaFileWriter
{
    private static readonly CriteriaSetDraft Default = new();

    /// <summary>The text of the file, with a line break at its end.</summary>
    /// <param name="sets">The sets, in the order they are to stand.</param>
    /// <param name="schema">The address of the schema by which editors help; blank for none.</param>
    public static string Write(IEnumerable<CriteriaSetDraft> sets, string schema = "") => JsonText.Of(json =>
    {
        json.WriteUnlessBlank("$schema", schema);
        json.WriteStartArray("sets");
        foreach (var set in sets)
        {
            Write(json, set);
        }

        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, CriteriaSetDraft set)
    {
        json.WriteStartObject();
        json.WriteString("code", set.Code);
        json.WriteString("name", set.Name);
        json.WriteUnlessBlank("description", set.Description);
        json.WriteUnless(Default.Priority, "priority", set.Priority);
        json.WriteUnless(Default.Threshold, "threshold", set.Threshold);
        json.WriteLinesUnlessBlank("scope", set.Scope);
        json.WriteUnlessEmpty("stages", set.Stages);
        json.WriteUnless(Default.StageColumn, "stageColumn", set.StageColumn);
        json.WriteUnless(Default.CapAt, "capAt", set.CapAt);
        json.WriteUnless(Default.CapsUnvalidated, "capsUnvalidated", set.CapsUnvalidated);
        json.WriteUnless(Default.RefusesImports, "refusesImports", set.RefusesImports);
        json.WriteUnless(Default.FailsClosed, "failsClosed", set.FailsClosed);
        json.WriteUnlessNone("sunsetDays", set.SunsetDays);
        json.WriteStartArray("criteria");
        foreach (var criterion in set.Criteria)
        {
            CriterionWriter.Write(json, criterion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
