using System;

namespace CrmQuality.Domain.Forecasting;

/// <summary>What owns an opportunity.</summary>
public enum OwnerKind
{
    /// <summary>One person.</summary>
    User,

    /// <summary>A team: no one person can be read from the row.</summary>
    Team,
}

/// <summary>The owner of an opportunity.</summary>
/// <param name="Kind">User or team.</param>
/// <param name="Id">The user's or team's id.</param>
public readonly record struct OpportunityOwner(OwnerKind Kind, Guid Id);
