using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Writes what the forecast reads: the capped category, the rep's own one and the weighted revenue.</summary>
internal static class ForecastColumns
{
    /// <summary>Writes the category under a cap, keeping the rep's own to restore it when the cap goes.</summary>
    /// <remarks>A new row gets what the platform gives it; a stored one without a category stays without, as it was before the solution came.</remarks>
    public static void WriteCategory(Entity target, Entity? stored, ForecastCategory? cap)
    {
        if ((OwnCategory.Of(target, stored) ?? DefaultOf(stored)) is { } own && ForecastCap.Written(own, cap) is { } written)
        {
            target[OpportunityColumns.ForecastCategory] = written.ToForecastChoice();
            target[OpportunityColumns.OwnForecastCategory] = own.ToOwnChoice();
        }
    }

    /// <summary>Writes when the opportunity is parked.</summary>
    public static void WriteSunset(Entity target, Entity? stored, OpportunityAssessment assessment, Snapshot snapshot, DateTime now) => target[OpportunityColumns.SunsetOn] =
        Sunset.Of(assessment.Set, assessment.Verdict, SunsetOf(stored), snapshot.Calendar.DayOf(now), snapshot.Calendar);

    /// <summary>When a row is parked (UTC); null for never.</summary>
    public static DateTime? SunsetOf(Entity? row) => row?.GetAttributeValue<DateTime?>(OpportunityColumns.SunsetOn);

    /// <summary>Writes estimated revenue times probability, in the row's currency.</summary>
    public static void WriteWeightedRevenue(Entity target, Entity? stored)
    {
        var revenue = Merged<Money>(target, stored, OpportunityColumns.EstimatedValue)?.Value;
        var probability = Merged<int?>(target, stored, OpportunityColumns.CloseProbability);
        target[OpportunityColumns.WeightedRevenue] = WeightedRevenue.Of(revenue, probability) is { } weighted ? new Money(weighted) : null;
    }

    private static ForecastCategory? DefaultOf(Entity? stored) => stored is null ? ForecastCategory.Pipeline : null;

    private static T Merged<T>(Entity target, Entity? stored, string column) =>
        target.Contains(column) || stored is null ? target.GetAttributeValue<T>(column) : stored.GetAttributeValue<T>(column);
}
