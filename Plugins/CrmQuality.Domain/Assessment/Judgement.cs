using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>The verdict on one opportunity at one moment, without its texts.</summary>
public readonly struct Judgement(CriteriaSet? set, Truth scope, Verdict verdict, int metWeight, int applicableWeight)
{
    /// <summary>Which set judged; null when none applies.</summary>
    public CriteriaSet? Set { get; } = set;

    /// <summary>Whether the set's scope holds or a blank leaves it open.</summary>
    public Truth Scope { get; } = scope;

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; } = verdict;

    /// <summary>Weight of the applicable criteria that are met.</summary>
    public int MetWeight { get; } = metWeight;

    /// <summary>Weight of all applicable criteria.</summary>
    public int ApplicableWeight { get; } = applicableWeight;

    /// <summary>Share of the applicable weight that is met, 0 to 100 with two decimals, half away from zero; null without weight.</summary>
    public decimal? Score => ApplicableWeight == 0
        ? null
        : System.Math.Round(100m * MetWeight / ApplicableWeight, 2, System.MidpointRounding.AwayFromZero);
}
