namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>The probability a target counts on for one stage, and how much stands behind it.</summary>
/// <param name="stage">The stage.</param>
/// <param name="value">0 to 1; null without history and without a manual value.</param>
/// <param name="isManual">Whether somebody entered it by hand, whatever history says; to be marked wherever it is shown.</param>
/// <param name="cases">How many of the rep's opportunities it was learnt from; those history has, also where the value is manual.</param>
/// <param name="interval">Where the rep's own share may lie.</param>
public sealed class StageProbability(string stage, decimal? value, bool isManual, int cases, WilsonInterval interval)
{
    /// <summary>The stage.</summary>
    public string Stage => stage;

    /// <summary>0 to 1; null without history and without a manual value.</summary>
    public decimal? Value => value;

    /// <summary>Whether somebody entered it by hand, whatever history says; to be marked wherever it is shown.</summary>
    public bool IsManual => isManual;

    /// <summary>How many of the rep's opportunities it was learnt from; those history has, also where the value is manual.</summary>
    public int Cases => cases;

    /// <summary>Where the rep's own share may lie.</summary>
    public WilsonInterval Interval => interval;

    /// <summary>The manual value, or the rep's share drawn towards the team's.</summary>
    /// <param name="rep">The rep's cohort.</param>
    /// <param name="team">The team's cohort of the same stage, the rep's included.</param>
    /// <param name="manual">Entered by hand; null for none.</param>
    public static StageProbability Of(StageCohort rep, StageCohort team, decimal? manual) =>
        new(rep.Stage, manual ?? ShrunkProbability.Of(rep.MovedOn, rep.Entered, team.Rate), manual is not null, rep.Entered, rep.Interval);
}
