using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Cli.Reporting;

/// <summary>Writes a report as one JSON object, for programs.</summary>
internal static class ReportJson
{
    private static readonly JsonEncodedText[] VerdictNames =
    [
        JsonEncodedText.Encode("notEvaluated"),
        JsonEncodedText.Encode("outOfScope"),
        JsonEncodedText.Encode("unvalidated"),
        JsonEncodedText.Encode("validated"),
        JsonEncodedText.Encode("waived"),
        JsonEncodedText.Encode("expired"),
    ];

    /// <summary>Writes the object and a line break.</summary>
    public static void Write(DemoReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Options))
        {
            json.WriteStartObject();
            WriteCounts(json, report);
            WriteVerdicts(json, report.Verdicts);
            WriteForecast(json, report.Forecast);
            WriteRefusals(json, report);
            WriteReps(json, report);
            WriteEntries(json, report);
            WriteCost(json, report.Cost);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteCounts(Utf8JsonWriter json, DemoReport report)
    {
        json.WriteString("source", report.Replay.Source);
        json.WriteString("note", report.Replay.Note);
        json.WriteString("asOf", report.Replay.LastDay.ToString("O"));
        json.WriteString("currency", report.Replay.Currency);
        json.WriteNumber("read", report.Replay.Read);
        json.WriteNumber("saved", report.Replay.Saved);
        json.WriteNumber("refused", report.Replay.Refused);
        json.WriteNumber("rejectedRows", report.Replay.RejectedRows.Count);
        json.WriteNumber("refusedLater", report.Replay.RefusedLater);
        json.WriteNumber("rejectedChanges", report.Replay.RejectedChanges.Count);
    }

    private static void WriteVerdicts(Utf8JsonWriter json, VerdictCounts verdicts)
    {
        json.WriteStartObject("verdicts");
        foreach (var verdict in VerdictCounts.Order)
        {
            json.WriteNumber(VerdictNames[(int)verdict], verdicts.Total.TryGetValue(verdict, out var count) ? count : 0);
        }

        json.WriteEndObject();
    }

    private static void WriteForecast(Utf8JsonWriter json, ForecastSummary forecast)
    {
        json.WriteStartObject("forecast");
        json.WriteNumber("raw", Cents(forecast.Raw));
        WriteNumber(json, "clean", Cents(forecast.Clean));
        if (forecast.CleanRange is { } range)
        {
            json.WriteStartArray("cleanRange");
            json.WriteNumberValue(Cents(range.Low));
            json.WriteNumberValue(Cents(range.High));
            json.WriteEndArray();
        }
        else
        {
            json.WriteNull("cleanRange");
        }

        WriteNumber(json, "distortion", forecast.Distortion is { } share ? Math.Round(share, 6, MidpointRounding.AwayFromZero) : null);
        WriteNumber(json, "overstatement", Cents(forecast.Overstatement));
        json.WriteEndObject();
    }

    private static void WriteRefusals(Utf8JsonWriter json, DemoReport report)
    {
        json.WriteStartArray("firstRefusals");
        foreach (var refusal in report.Refusals.Take(RefusalSection.Shown))
        {
            json.WriteStartObject();
            json.WriteString("on", refusal.On.ToString("O"));
            json.WriteString("rep", refusal.Rep);
            json.WriteString("action", refusal.Action);
            json.WriteString("message", refusal.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteReps(Utf8JsonWriter json, DemoReport report)
    {
        json.WriteStartArray("validatedPerRepPerMonth");
        foreach (var line in report.ValidatedPerRepPerMonth)
        {
            json.WriteStartObject();
            json.WriteString("rep", line.Rep);
            json.WriteString("month", line.Month.ToString());
            json.WriteNumber("validated", line.Validated);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEntries(Utf8JsonWriter json, DemoReport report)
    {
        json.WriteStartArray("firstToLookAt");
        foreach (var entry in report.FirstToLookAt)
        {
            json.WriteStartObject();
            json.WriteString("topic", entry.Topic);
            json.WriteString("owner", entry.Owner);
            json.WriteString("stage", entry.Stage);
            json.WriteString("verdict", VerdictNames[(int)entry.Verdict]);
            json.WriteNumber("estimatedValue", Cents(entry.EstimatedValue));
            json.WriteNumber("weighted", Cents(entry.Weighted));
            json.WriteString("closeDate", entry.CloseDate?.ToString("O"));
            json.WriteString("missing", entry.Missing);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCost(Utf8JsonWriter json, RunCost cost)
    {
        json.WriteNumber("saves", cost.Saves);
        json.WriteNumber("serviceCallsPerSave", cost.ServiceCallsPerSave);
        json.WriteNumber("serviceCallsPerRefusal", cost.ServiceCallsPerRefusal);
        json.WriteNumber("seconds", Math.Round(cost.Seconds, 1));
        json.WriteNumber("peakMemoryMB", Math.Round(cost.PeakMemoryMB, 1));
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static decimal? Cents(decimal? amount) => amount is { } known ? Cents(known) : null;

    /// <remarks>Adding a zero with two decimals makes every amount have two.</remarks>
    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero) + 0.00m;
}
