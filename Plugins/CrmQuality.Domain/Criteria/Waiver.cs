using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>A decision to let an opportunity pass without one criterion.</summary>
public sealed class Waiver(Day until)
{
    /// <summary>The last day on which it holds.</summary>
    public Day Until { get; } = until;

    /// <summary>Whether it holds on a day.</summary>
    public bool IsLive(Day today) => today <= Until;
}
