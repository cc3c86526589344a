using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>What a report reads of one pipeline event.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="On">The organisation's day.</param>
/// <param name="Kind">What happened.</param>
internal sealed record EventFacts(Guid OpportunityId, Day On, EventKind Kind)
{
    /// <summary>The verdict after the save.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The stage after the save; blank while there is none.</summary>
    public required string Stage { get; init; }

    /// <summary>The stage before; blank on a create.</summary>
    public required string PreviousStage { get; init; }

    /// <summary>Estimated revenue in base currency after the save; 0 while blank.</summary>
    public required decimal EstimatedValue { get; init; }

    /// <summary>Who is credited with a first validation, if this save was one.</summary>
    public required Guid? CreditedTo { get; init; }

    /// <summary>Whether a team owned the opportunity then.</summary>
    public required bool CreditedForTeam { get; init; }
}
