using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Measure.Reporting;

/// <summary>A first validation, or its voiding, as it was recorded.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="UserId">Who was credited; of a voiding, anybody.</param>
/// <param name="On">The organisation's day.</param>
/// <param name="IsForTeam">Whether a team owned the opportunity.</param>
/// <param name="IsVoiding">Whether this takes the credit back.</param>
public sealed record ValidationEvent(Guid OpportunityId, Guid UserId, Day On, bool IsForTeam, bool IsVoiding = false);
