using System;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Measure.Reporting;

/// <summary>Something a rep did on a day: a first meeting with an opportunity, or a good no.</summary>
/// <param name="UserId">The rep.</param>
/// <param name="On">The organisation's day.</param>
public sealed record RepDay(Guid UserId, Day On);
