using System;

namespace CrmQuality.Domain.Time;

/// <summary>An offset from UTC and the moment it begins to hold.</summary>
/// <param name="FromUtc">The first moment (UTC); ignored for the first offset of a calendar.</param>
/// <param name="Minutes">Minutes ahead of UTC, negative when behind.</param>
public readonly record struct ZoneOffset(DateTime FromUtc, int Minutes);
