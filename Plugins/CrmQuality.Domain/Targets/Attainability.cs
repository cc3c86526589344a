using System;

namespace CrmQuality.Domain.Targets;

/// <summary>Whether a target can be reached in the time there is, with the stage probabilities there are.</summary>
/// <remarks>
/// A steady state is assumed: the meetings of this period feed the pipeline as those of earlier periods feed this one, so they need not all
/// close in it. Nothing is rounded but whole meetings; figures that differ by less than a millionth of a millionth count as equal.
/// </remarks>
public sealed class Attainability
{
    private const decimal AttainableUpTo = 0.85m;
    private const double Wanted = 0.8;
    private const int Digits = 12;

    private readonly SalesTarget target;

    private Attainability(SalesTarget target)
    {
        this.target = target;
        Flaw = TargetCheck.Of(target);
        if (Flaw != TargetFlaw.None)
        {
            return;
        }

        FreeHours = Math.Max(0, ((target.Workdays - target.AbsenceDays) * target.HoursPerDay * target.SellingShare) - target.HoursOwed);
        Capacity = Floor(FreeHours / target.HoursPerMeeting);
        WinChance = ChanceFrom(0);
        if (WinChance >= TargetLimits.SmallestChance)
        {
            AllMeetings = SumOfMeetings();
        }
    }

    /// <summary>Why there is no verdict; all figures are then zero or null.</summary>
    public TargetFlaw Flaw { get; }

    /// <summary>The chance that an opportunity in the first stage is won, 0 to 1.</summary>
    public decimal WinChance { get; }

    /// <summary>Hours there are for meetings, H; zero or more.</summary>
    public decimal FreeHours { get; }

    /// <summary>Meetings there is time for, C.</summary>
    public int Capacity { get; }

    /// <summary>Meetings in all stages that bring the deals on average, R; null where nothing can be won.</summary>
    public decimal? AllMeetings { get; }

    /// <summary>First meetings among them; null where nothing can be won.</summary>
    public int? RequiredFirstMeetings => AllMeetings is null ? null : Ceiling(target.Deals / WinChance);

    /// <summary>The chance of reaching the deals with the required first meetings: about that of a coin.</summary>
    public double HitChance => ChanceWith(RequiredFirstMeetings ?? 0);

    /// <summary>The fewest first meetings that give an 80 % chance; null where none do.</summary>
    public int? MeetingsForEightyPercent => AllMeetings is null ? null : HitProbability.Tries(target.Deals, (double)WinChance, Wanted);

    /// <summary>R ÷ C; null without capacity or where nothing can be won.</summary>
    public decimal? Utilisation => Capacity == 0 ? null : AllMeetings / Capacity;

    /// <summary>The utilisation with the meetings for an 80 % chance; null without capacity, or without them.</summary>
    public decimal? UtilisationForEightyPercent => Utilisation * MeetingsForEightyPercent * WinChance / target.Deals;

    /// <summary>Deals the time there is for brings on average, D·C ÷ R.</summary>
    public decimal AttainableDeals => AllMeetings is { } meetings ? (decimal)target.Deals * Capacity / meetings : 0;

    /// <summary>First meetings there is time for.</summary>
    public int AffordableFirstMeetings => AllMeetings is null ? 0 : Floor(AttainableDeals / WinChance);

    /// <summary>The chance of reaching the deals with those.</summary>
    public double ChanceInTheTimeThereIs => ChanceWith(AffordableFirstMeetings);

    /// <summary>New validated opportunities that bring the deals on average; null where nothing can be won.</summary>
    public int? RequiredValidated => AllMeetings is null ? null : Ceiling(target.Deals / ChanceFrom(target.StagesBeforeValidation));

    /// <summary>The fewest that give an 80 % chance; null where none do.</summary>
    public int? ValidatedForEightyPercent =>
        AllMeetings is null ? null : HitProbability.Tries(target.Deals, (double)ChanceFrom(target.StagesBeforeValidation), Wanted);

    /// <summary>The verdict.</summary>
    public AttainabilityVerdict Verdict =>
        Flaw != TargetFlaw.None ? AttainabilityVerdict.NotJudged
        : Utilisation is not { } used || Math.Round(used, Digits) > 1 ? AttainabilityVerdict.Unattainable
        : Math.Round(used, Digits) <= AttainableUpTo ? AttainabilityVerdict.Attainable
        : AttainabilityVerdict.Stretch;

    /// <summary>Judges a target. Nothing in it makes this throw.</summary>
    public static Attainability Of(SalesTarget target) => new(target);

    private double ChanceWith(int firstMeetings) => firstMeetings == 0 ? 0 : HitProbability.Of(target.Deals, firstMeetings, (double)WinChance);

    private decimal SumOfMeetings()
    {
        var meetings = 0m;
        for (var i = 0; i < target.Stages.Count; i++)
        {
            meetings += target.Deals / ChanceFrom(i) * target.Stages[i].MeetingsPerEntry;
        }

        return meetings;
    }

    private decimal ChanceFrom(int stage)
    {
        var chance = 1m;
        for (var i = stage; i < target.Stages.Count; i++)
        {
            chance *= target.Stages[i].Probability!.Value;
        }

        return chance;
    }

    private static int Ceiling(decimal number) => (int)Math.Ceiling(Math.Round(number, Digits));

    private static int Floor(decimal number) => (int)Math.Min(int.MaxValue, Math.Floor(Math.Round(number, Digits)));
}
