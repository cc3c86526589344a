using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Cli.Targets;

/// <summary>Writes judged targets as one JSON object, for programs.</summary>
internal static class TargetJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One target: its figures are the members of the object.</summary>
    public static void Write(RequestedTarget target, Stream output) => Write(output, json => WriteFigures(json, target));

    /// <summary>The targets of a file: an object with each of them in a list, rep and period besides the figures.</summary>
    public static void Write(IReadOnlyList<RequestedTarget> targets, Stream output) => Write(output, json =>
    {
        json.WriteStartArray("targets");
        foreach (var target in targets)
        {
            json.WriteStartObject();
            json.WriteString("rep", target.Rep);
            json.WriteString("from", target.Period?.First.ToString());
            json.WriteString("to", target.Period?.Last.ToString());
            WriteFigures(json, target);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Write(Stream output, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteFigures(Utf8JsonWriter json, RequestedTarget target)
    {
        var result = Attainability.Of(target.Target);
        WriteNumber(json, "requiredFirstMeetings", result.RequiredFirstMeetings);
        WriteNumber(json, "allMeetings", result.AllMeetings);
        WriteNumber(json, "capacity", result.Capacity);
        WriteNumber(json, "utilisation", result.Utilisation);
        WriteNumber(json, "utilisationForEightyPercent", result.UtilisationForEightyPercent);
        json.WriteString("verdict", VerdictText.Of(result.Verdict));
        WriteNumber(json, "hitProbability", (decimal)result.HitChance);
        WriteNumber(json, "meetingsForEightyPercent", result.MeetingsForEightyPercent);
        WriteNumber(json, "attainableDeals", result.AttainableDeals);
        if (target.KnowsValidation)
        {
            WriteNumber(json, "requiredValidated", result.RequiredValidated);
            WriteNumber(json, "validatedForEightyPercent", result.ValidatedForEightyPercent);
        }
    }

    /// <remarks>Six decimals, as many as a share needs, and no zeros at the end, which dividing takes off.</remarks>
    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 6, MidpointRounding.AwayFromZero) / 1.000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
