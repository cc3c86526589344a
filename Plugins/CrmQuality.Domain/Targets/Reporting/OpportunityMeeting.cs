using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>A meeting that was held on an opportunity.</summary>
/// <param name="OpportunityKey">The opportunity.</param>
/// <param name="On">The organisation's day.</param>
/// <param name="WasValidated">Whether the opportunity was validated then.</param>
public sealed record OpportunityMeeting(string OpportunityKey, Day On, bool WasValidated);
