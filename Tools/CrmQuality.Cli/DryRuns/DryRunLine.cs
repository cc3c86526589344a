namespace CrmQuality.Cli.DryRuns;

/// <summary>What one version makes of some open opportunities.</summary>
/// <param name="Count">How many.</param>
/// <param name="Value">Their estimated revenue in base currency.</param>
/// <param name="Weighted">The same times close probability.</param>
internal sealed record DryRunLine(int Count, decimal Value, decimal Weighted)
{
    /// <summary>Both together.</summary>
    public DryRunLine Plus(DryRunLine other) => new(Count + other.Count, Value + other.Value, Weighted + other.Weighted);
}
