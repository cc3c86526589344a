using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>A first validation as it was recorded.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="UserId">Who was credited.</param>
/// <param name="On">The organisation's day of the validation.</param>
/// <param name="IsForTeam">Whether a team owned the opportunity.</param>
public sealed record CreditedValidation(Guid OpportunityId, Guid UserId, Day On, bool IsForTeam);
