using System.Collections.Generic;
using System.Text.Json;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>Writes how two sides differ, for programs.</summary>
internal static class DifferenceJson
{
    /// <summary>Writes the members <c>isSame</c> and <c>sets</c>.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<SetDifference> differences)
    {
        json.WriteBoolean("isSame", differences.Count == 0);
        json.WriteStartArray("sets");
        foreach (var set in differences)
        {
            json.WriteStartObject();
            json.WriteString("code", set.Code);
            json.WriteString("change", set.Change);
            Write(json, set.Members);
            json.WriteStartArray("criteria");
            foreach (var criterion in set.Criteria)
            {
                json.WriteStartObject();
                json.WriteString("code", criterion.Code);
                json.WriteString("change", criterion.Change);
                Write(json, criterion.Members);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<MemberChange> changes)
    {
        json.WriteStartArray("members");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("member", change.Member);
            json.WriteString("a", change.A);
            json.WriteString("b", change.B);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
