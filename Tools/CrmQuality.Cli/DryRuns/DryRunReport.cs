namespace CrmQuality.Cli.DryRuns;

/// <summary>A dry run and what it was about.</summary>
/// <param name="Candidate">What might become live.</param>
/// <param name="Live">What is live; blank where nothing is.</param>
/// <param name="Pipeline">Whose opportunities were looked at.</param>
/// <param name="Totals">What came of it.</param>
internal sealed record DryRunReport(string Candidate, string Live, string Pipeline, DryRunTotals Totals);
