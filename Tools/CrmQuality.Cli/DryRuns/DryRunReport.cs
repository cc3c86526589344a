using System.Text.Json;

namespace CrmQuality.Cli.DryRuns;

/// <summary>A dry run and what it was about.</summary>
/// <param name="Candidate">What might become live.</param>
/// <param name="Live">What is live; blank where nothing is.</param>
/// <param name="Pipeline">Whose opportunities were looked at.</param>
/// <param name="Totals">What came of it.</param>
internal sealed record DryRunReport(string Candidate, string Live, string Pipeline, DryRunTotals Totals)
{
    /// <summary>The name of a candidate that is tried with another threshold, or with its own.</summary>
    public static string Named(string candidate, int? threshold) => threshold is { } percent ? $"{candidate}, threshold {percent} %" : candidate;

    /// <summary>Writes everything, for programs.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("dryRunOf", Candidate);
        json.WriteString("comparedWith", Live);
        json.WriteString("pipeline", Pipeline);
        Totals.Write(json);
    }
}
