using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Assessment;

/// <summary>The verdict on one opportunity on one day, without its texts.</summary>
/// <param name="Set">Which set judged; null when none applies.</param>
/// <param name="Scope">Whether the set's scope holds or a blank leaves it open.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="MetWeight">Weight of the applicable criteria that are met.</param>
/// <param name="ApplicableWeight">Weight of all applicable criteria.</param>
public readonly record struct Judgement(CriteriaSet? Set, Truth Scope, Verdict Verdict, int MetWeight, int ApplicableWeight)
{
    /// <summary>Share of the applicable weight that is met, 0 to 100 with two decimals, half away from zero; null without weight.</summary>
    public decimal? Score => ApplicableWeight == 0
        ? null
        : System.Math.Round(100m * MetWeight / ApplicableWeight, 2, System.MidpointRounding.AwayFromZero);
}
