namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>The opportunities that entered one stage long enough ago to learn from, each once.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Entered">How many.</param>
/// <param name="MovedOn">Those of them that have entered a later stage since, or were won.</param>
/// <param name="StillOpen">Those of them that are open; they count as not won, and as moved on only if they have.</param>
public sealed record StageCohort(string Stage, int Entered, int MovedOn, int StillOpen)
{
    /// <summary>The share that moved on, 0 to 1; null where none entered.</summary>
    public decimal? Rate => Entered == 0 ? null : MovedOn / (decimal)Entered;

    /// <summary>Where that share may lie.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(MovedOn, Entered);
}
