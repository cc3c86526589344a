using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmQuality.Packer.Linting;

namespace CrmQuality.Cli.Reporting;

/// <summary>Writes what the linter says as one JSON object, for programs.</summary>
internal static class LintJson
{
    /// <remarks>Relaxed: the output is no web page, and people read messages with quotes in them.</remarks>
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object and a line break.</summary>
    public static void Write(LintReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("subject", report.Subject);
            WriteFindings(json, report);
            WriteSkipped(json, report);
            json.WriteStartArray("passed");
            foreach (var result in report.Results.Where(result => result.IsPassed))
            {
                json.WriteStringValue(result.Check.Id);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteFindings(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("check", finding.Check);
            json.WriteString("file", finding.File);
            if (finding.Line is { } line)
            {
                json.WriteNumber("line", line);
            }
            else
            {
                json.WriteNull("line");
            }

            json.WriteString("element", finding.Element);
            json.WriteString("message", finding.Message);
            json.WriteString("remedy", finding.Remedy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSkipped(Utf8JsonWriter json, LintReport report)
    {
        json.WriteStartArray("skipped");
        foreach (var result in report.Skipped)
        {
            json.WriteStartObject();
            json.WriteString("check", result.Check.Id);
            json.WriteString("title", result.Check.Title);
            json.WriteString("reason", result.SkippedBecause);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
