namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>The opportunities that entered one stage long enough ago to learn from, each once.</summary>
/// <param name="stage">The stage.</param>
/// <param name="entered">How many.</param>
/// <param name="movedOn">Those of them that have entered a later stage since, or were won.</param>
/// <param name="stillOpen">Those of them that are open; they count as not won, and as moved on only if they have.</param>
public sealed class StageCohort(string stage, int entered, int movedOn, int stillOpen)
{
    /// <summary>The stage.</summary>
    public string Stage => stage;

    /// <summary>How many.</summary>
    public int Entered => entered;

    /// <summary>Those of them that have entered a later stage since, or were won.</summary>
    public int MovedOn => movedOn;

    /// <summary>Those of them that are open; they count as not won, and as moved on only if they have.</summary>
    public int StillOpen => stillOpen;

    /// <summary>The share that moved on, 0 to 1; null where none entered.</summary>
    public decimal? Rate => Entered == 0 ? null : MovedOn / (decimal)Entered;

    /// <summary>Where that share may lie.</summary>
    public WilsonInterval Interval => WilsonInterval.Of(MovedOn, Entered);
}
