using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>Beyond which age and time in stage hardly anything was ever won.</summary>
public sealed class ZombieLimits
{
    /// <summary>As many pushes make a zombie.</summary>
    public const int Pushes = 3;

    private readonly Dictionary<string, int> daysInStage = new(StringComparer.OrdinalIgnoreCase);

    private ZombieLimits(int? age) => Age = age;

    /// <summary>Days from creation within which 90 % of the won opportunities were won; null where none was.</summary>
    public int? Age { get; }

    /// <summary>Days within which 90 % of the won opportunities had left a stage; null where none was there.</summary>
    public int? DaysIn(string stage) => daysInStage.TryGetValue(stage, out var days) ? days : null;

    /// <summary>Learns from what was won by <paramref name="today"/>.</summary>
    public static ZombieLimits Learn(IEnumerable<StageEntry> entries, Day today)
    {
        var won = entries.Where(entry => entry.WonOn <= today).ToArray();
        var limits = new ZombieLimits(Maturity.Days(won, today));
        foreach (var stage in Stays(won).GroupBy(stay => stay.Key, stay => stay.Value, StringComparer.OrdinalIgnoreCase))
        {
            limits.daysInStage[stage.Key] = Maturity.Ninety(stage)!.Value;
        }

        return limits;
    }

    /// <summary>What makes an opportunity look dead on that day.</summary>
    public ZombieSigns SignsOf(OpenAge opportunity, Day today) =>
        (today.Number - opportunity.CreatedOn.Number > Age ? ZombieSigns.Age : ZombieSigns.None)
        | (opportunity.Pushes >= Pushes ? ZombieSigns.Pushes : ZombieSigns.None)
        | (today.Number - opportunity.StageEnteredOn.Number > DaysIn(opportunity.Stage) ? ZombieSigns.TimeInStage : ZombieSigns.None);

    /// <summary>Share of the open opportunities that are not validated; null without any.</summary>
    public static decimal? Clog(int unvalidatedOpen, int open) => open > 0 ? unvalidatedOpen / (decimal)open : null;

    /// <remarks>Each stay ends with the next entry, the last with winning; entries after winning end at once.</remarks>
    private static IEnumerable<KeyValuePair<string, int>> Stays(IEnumerable<StageEntry> won) =>
        from entries in won.GroupBy(entry => entry.OpportunityKey, StringComparer.Ordinal)
        let ordered = entries.OrderBy(entry => entry.EnteredOn).ToArray()
        from index in Enumerable.Range(0, ordered.Length)
        let end = index + 1 < ordered.Length ? ordered[index + 1].EnteredOn : ordered[index].WonOn!.Value
        select new KeyValuePair<string, int>(ordered[index].Stage, Math.Max(0, end.Number - ordered[index].EnteredOn.Number));
}
