using System;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>What the pipeline knows of a user.</summary>
/// <param name="BusinessUnitId">The business unit.</param>
/// <param name="ApplicationId">The application of an application user; else empty.</param>
/// <param name="LanguageId">The language of the user's pages.</param>
/// <param name="TimeZone">The user's time zone; null for the organisation's.</param>
internal sealed record UserFacts(Guid BusinessUnitId, Guid ApplicationId, int LanguageId, TimeZoneInfo? TimeZone);
