using System;
using CrmQuality.Domain.Targets;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>The figures of a target in its row.</summary>
internal static class TargetFigures
{
    private const decimal Most = 100_000_000_000m;

    /// <summary>Writes all of them, whatever a client put there; blank where there are none.</summary>
    public static void Write(Entity target, Attainability figures, string explanation)
    {
        var isJudged = figures.Flaw == TargetFlaw.None;
        target[TargetColumns.Verdict] = new OptionSetValue(OptionValues.OurFirst + (int)figures.Verdict);
        target[TargetColumns.Flaw] = new OptionSetValue(OptionValues.OurFirst + (int)figures.Flaw);
        target[TargetColumns.RequiredFirstMeetings] = figures.RequiredFirstMeetings;
        target[TargetColumns.AllMeetings] = Rounded(figures.AllMeetings, 2);
        target[TargetColumns.Capacity] = isJudged ? figures.Capacity : null;
        target[TargetColumns.Utilisation] = Rounded(figures.Utilisation * 100, 1);
        target[TargetColumns.HitProbability] = figures.AllMeetings is null ? null : Rounded((decimal)figures.HitChance * 100, 1);
        target[TargetColumns.MeetingsForEighty] = figures.MeetingsForEightyPercent;
        target[TargetColumns.AttainableDeals] = isJudged ? Rounded(figures.AttainableDeals, 2) : null;
        target[TargetColumns.RequiredValidated] = figures.RequiredValidated;
        target[TargetColumns.Explanation] = explanation;
    }

    private static decimal? Rounded(decimal? figure, int decimals) =>
        figure is { } known ? Math.Min(Most, Math.Round(known, decimals, MidpointRounding.AwayFromZero)) : null;
}
