using System;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>The chance somebody gave an opportunity that has closed since.</summary>
/// <param name="OwnerId">Whose it was then.</param>
/// <param name="Verdict">As it read then.</param>
/// <param name="CloseProbability">In per cent; null while blank.</param>
/// <param name="IsWon">How it closed.</param>
public sealed record ClosedForecast(Guid OwnerId, Verdict Verdict, int? CloseProbability, bool IsWon);
