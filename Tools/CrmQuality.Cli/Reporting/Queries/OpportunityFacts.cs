using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>What a report reads of one opportunity row.</summary>
/// <param name="Id">The row.</param>
/// <param name="OwnerId">Whose it is.</param>
/// <param name="IsOpen">Neither won nor lost.</param>
/// <param name="Name">The topic.</param>
/// <param name="Forecast">What the forecast reads, the verdict as of now.</param>
/// <param name="ValidUntil">When the stored verdict ends (UTC).</param>
/// <param name="Missing">A line per criterion that is open.</param>
internal sealed record OpportunityFacts(
    Guid Id, Guid OwnerId, bool IsOpen, string Name, OpenOpportunity Forecast, DateTime? ValidUntil, string Missing)
{
    /// <summary>The verdict as it reads now.</summary>
    public Verdict Verdict => Forecast.Verdict;
}
