using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Waste;

/// <summary>Writes a report on waste as one JSON object, for programs.</summary>
internal static class WasteJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<WasteDimension, string> Names = new()
    {
        [WasteDimension.Rep] = "byRep",
        [WasteDimension.Source] = "bySource",
        [WasteDimension.Segment] = "bySegment",
        [WasteDimension.FailedCriterion] = "byCriterion",
        [WasteDimension.Reason] = "byReason",
        [WasteDimension.Month] = "byMonth",
    };

    /// <summary>Writes the object and a line break.</summary>
    public static void Write(WasteReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            WriteCounts(json, report);
            json.WritePropertyName("total");
            WriteLine(json, report.Total, withKey: false);
            WriteHours(json, report.Hours);
            WriteRatios(json, report);
            foreach (var dimension in WasteRun.Dimensions)
            {
                json.WriteStartArray(Names[dimension]);
                foreach (var line in report.Lines[dimension])
                {
                    WriteLine(json, line, withKey: true);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteCounts(Utf8JsonWriter json, WasteReport report)
    {
        json.WriteString("source", report.Source);
        json.WriteString("asOf", report.AsOf.ToString());
        json.WriteString("currency", report.Currency);
        json.WriteNumber("rows", report.Rows);
        json.WriteNumber("meetings", report.Meetings);
        json.WriteNumber("copies", report.Copies);
        json.WriteNumber("rejectedRows", report.Rejected.Count);
    }

    private static void WriteHours(Utf8JsonWriter json, HoursSplit hours)
    {
        json.WriteStartObject("hours");
        WriteNumber(json, "useful", hours.Useful);
        WriteNumber(json, "exposed", hours.Exposed);
        WriteNumber(json, "wasted", hours.Wasted);
        WriteNumber(json, "internal", hours.Internal);
        WriteNumber(json, "unlinked", hours.Unlinked);
        json.WriteEndObject();
    }

    private static void WriteRatios(Utf8JsonWriter json, WasteReport report)
    {
        WriteNumber(json, "cost", report.Cost);
        WriteNumber(json, "costPerValidated", report.CostPerValidated);
        WriteNumber(json, "costPerWin", report.CostPerWin);
        WriteNumber(json, "displacedDeals", report.DisplacedDeals);
    }

    private static void WriteLine(Utf8JsonWriter json, WasteLine line, bool withKey)
    {
        json.WriteStartObject();
        if (withKey)
        {
            json.WriteString("key", line.Key);
        }

        WriteNumber(json, "settledWaste", line.SettledWaste);
        WriteNumber(json, "exposure", line.Exposure);
        WriteNumber(json, "wasteHours", line.WasteHours);
        WriteNumber(json, "exposureHours", line.ExposureHours);
        json.WriteNumber("wastedMeetings", line.WastedMeetings);
        json.WriteNumber("exposedMeetings", line.ExposedMeetings);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 2, MidpointRounding.AwayFromZero) + 0.00m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
