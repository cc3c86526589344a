using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Waste.Reporting;

namespace CrmQuality.Cli.Managing;

/// <summary>Writes the manager's report for programs.</summary>
internal static class ManagerJson
{
    /// <summary>Writes the members of the object. What cannot be told is null; shares are 0 to 1.</summary>
    public static void Write(ManagerReport report, Utf8JsonWriter json)
    {
        WriteArray(json, "measure", report.Measure, (rep, line) =>
        {
            json.WriteString("rep", rep);
            json.WriteString("month", line.Month.ToString());
            json.WriteNumber("validated", line.Validated);
            json.WriteNumber("firstMeetings", line.FirstMeetings);
            WriteNumber(json, "yield", line.Yield);
            json.WriteNumber("goodNoes", line.GoodNoes);
        });
        json.WriteStartObject("waste");
        WriteWaste(json, report.Waste);
        json.WriteEndObject();
        WriteArray(json, "wasteByRep", report.WasteByRep, (rep, line) =>
        {
            json.WriteString("rep", rep);
            WriteWaste(json, line);
        });
        WriteArray(json, "targets", report.Targets, (rep, line) =>
        {
            json.WriteString("rep", rep);
            json.WriteString("attainability", line.Verdict.ToString());
            WriteNumber(json, "unvalidatedShareBefore", line.Meetings.ShareBefore);
            WriteNumber(json, "unvalidatedShareLate", line.Meetings.ShareLate);
            json.WriteBoolean("isAlert", line.Meetings.IsAlert);
        });
        WriteNumber(json, "drift", report.Drift);
        WriteArray(json, "zombies", report.Zombies, (name, signs) =>
        {
            json.WriteString("name", name);
            json.WriteString("signs", signs.ToString());
        });
        json.WriteStartObject("accuracy");
        WriteAccuracy(json, report.Accuracy);
        json.WriteEndObject();
        WriteArray(json, "accuracyByVerdict", [.. report.AccuracyByVerdict.OrderBy(line => line.Key).Select(line => (line.Key.ToString(), line.Value))], (verdict, line) =>
        {
            json.WriteString("verdict", verdict);
            WriteAccuracy(json, line);
        });
        WriteArray(json, "accuracyByRep", report.AccuracyByRep, (rep, line) =>
        {
            json.WriteString("rep", rep);
            WriteAccuracy(json, line);
        });
        json.WriteStartObject("forecast");
        WriteNumber(json, "raw", report.Forecast.Raw);
        WriteNumber(json, "clean", report.Forecast.Clean);
        WriteNumber(json, "distortion", report.Forecast.Distortion);
        json.WriteEndObject();
    }

    private static void WriteAccuracy(Utf8JsonWriter json, ForecastAccuracy line)
    {
        json.WriteNumber("forecasts", line.Count);
        WriteNumber(json, "weightedError", line.WeightedError);
        WriteNumber(json, "bias", line.Bias);
    }

    private static void WriteWaste(Utf8JsonWriter json, WasteLine line)
    {
        json.WriteNumber("settledWaste", line.SettledWaste);
        json.WriteNumber("exposure", line.Exposure);
        json.WriteNumber("wasteHours", line.WasteHours);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IReadOnlyList<(string Key, T Line)> lines, Action<string, T> write)
    {
        json.WriteStartArray(name);
        foreach (var (key, line) in lines)
        {
            json.WriteStartObject();
            write(key, line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        json.WritePropertyName(name);
        if (number is { } known)
        {
            json.WriteNumberValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
