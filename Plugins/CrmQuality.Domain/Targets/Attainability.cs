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

    private Attainability(TargetFlaw flaw)
    {
        Flaw = flaw;
        Verdict = AttainabilityVerdict.NotJudged;
    }

    /// <summary>Why there is no verdict.</summary>
    public TargetFlaw Flaw { get; }

    /// <summary>The verdict.</summary>
    public AttainabilityVerdict Verdict { get; private set; }

    /// <summary>The chance that an opportunity in the first stage is won, 0 to 1.</summary>
    public decimal WinChance { get; private set; }

    /// <summary>First meetings that bring the deals on average; null where nothing can be won.</summary>
    public int? RequiredFirstMeetings { get; private set; }

    /// <summary>Meetings in all stages that go with them, R; null where nothing can be won.</summary>
    public decimal? AllMeetings { get; private set; }

    /// <summary>Hours there are for meetings, H; zero or more.</summary>
    public decimal FreeHours { get; private set; }

    /// <summary>Meetings there is time for, C.</summary>
    public int Capacity { get; private set; }

    /// <summary>R ÷ C; null without capacity or where nothing can be won.</summary>
    public decimal? Utilisation { get; private set; }

    /// <summary>The chance of reaching the deals with the required first meetings: about that of a coin.</summary>
    public double HitChance { get; private set; }

    /// <summary>The fewest first meetings that give an 80 % chance; null where none do.</summary>
    public int? MeetingsForEightyPercent { get; private set; }

    /// <summary>The utilisation with those; null without capacity, or without them.</summary>
    public decimal? UtilisationForEightyPercent { get; private set; }

    /// <summary>First meetings there is time for.</summary>
    public int AffordableFirstMeetings { get; private set; }

    /// <summary>The chance of reaching the deals with those.</summary>
    public double ChanceInTheTimeThereIs { get; private set; }

    /// <summary>Deals the time there is for brings on average, D·C ÷ R.</summary>
    public decimal AttainableDeals { get; private set; }

    /// <summary>New validated opportunities that bring the deals on average; null where nothing can be won.</summary>
    public int? RequiredValidated { get; private set; }

    /// <summary>The fewest that give an 80 % chance; null where none do.</summary>
    public int? ValidatedForEightyPercent { get; private set; }

    /// <summary>Judges a target. Nothing in it makes this throw.</summary>
    public static Attainability Of(SalesTarget target)
    {
        var result = new Attainability(TargetCheck.Of(target));
        if (result.Flaw != TargetFlaw.None)
        {
            return result;
        }

        result.AddTime(target);
        result.WinChance = ChanceFrom(target, 0);
        if (result.WinChance < TargetLimits.SmallestChance)
        {
            result.Verdict = AttainabilityVerdict.Unattainable;
            return result;
        }

        result.AddMeetings(target);
        result.AddVerdict(target);
        result.AddValidated(target);
        return result;
    }

    private static decimal ChanceFrom(SalesTarget target, int stage)
    {
        var chance = 1m;
        for (var i = stage; i < target.Stages.Count; i++)
        {
            chance *= target.Stages[i].Probability!.Value;
        }

        return chance;
    }

    private void AddTime(SalesTarget target)
    {
        var hours = ((target.Workdays - target.AbsenceDays) * target.HoursPerDay * target.SellingShare) - target.HoursOwed;
        FreeHours = Math.Max(0, hours);
        Capacity = (int)Math.Min(int.MaxValue, Math.Floor(Math.Round(FreeHours / target.HoursPerMeeting, Digits)));
    }

    private void AddMeetings(SalesTarget target)
    {
        var meetings = 0m;
        for (var i = 0; i < target.Stages.Count; i++)
        {
            meetings += target.Deals / ChanceFrom(target, i) * target.Stages[i].MeetingsPerEntry;
        }

        AllMeetings = meetings;
        RequiredFirstMeetings = Ceiling(target.Deals / WinChance);
        HitChance = HitProbability.Of(target.Deals, RequiredFirstMeetings.Value, (double)WinChance);
        MeetingsForEightyPercent = HitProbability.Tries(target.Deals, (double)WinChance, Wanted);
    }

    private void AddVerdict(SalesTarget target)
    {
        AttainableDeals = (decimal)target.Deals * Capacity / AllMeetings!.Value;
        AffordableFirstMeetings = (int)Math.Min(int.MaxValue, Math.Floor(Math.Round(AttainableDeals / WinChance, Digits)));
        ChanceInTheTimeThereIs = HitProbability.Of(target.Deals, AffordableFirstMeetings, (double)WinChance);
        Verdict = AttainabilityVerdict.Unattainable;
        if (Capacity == 0)
        {
            return;
        }

        Utilisation = AllMeetings / Capacity;
        UtilisationForEightyPercent = Utilisation * MeetingsForEightyPercent * WinChance / target.Deals;
        var used = Math.Round(Utilisation.Value, Digits);
        Verdict = used <= AttainableUpTo ? AttainabilityVerdict.Attainable : used <= 1 ? AttainabilityVerdict.Stretch : AttainabilityVerdict.Unattainable;
    }

    private void AddValidated(SalesTarget target)
    {
        var chance = ChanceFrom(target, target.StagesBeforeValidation);
        RequiredValidated = Ceiling(target.Deals / chance);
        ValidatedForEightyPercent = HitProbability.Tries(target.Deals, (double)chance, Wanted);
    }

    private static int Ceiling(decimal number) => (int)Math.Ceiling(Math.Round(number, Digits));
}
