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
/// <param name="kind">User or team.</param>
/// <param name="id">The user's or team's id.</param>
public readonly struct OpportunityOwner(OwnerKind kind, Guid id)
{
    /// <summary>User or team.</summary>
    public OwnerKind Kind { get; } = kind;

    /// <summary>The user's or team's id.</summary>
    public Guid Id { get; } = id;
}
