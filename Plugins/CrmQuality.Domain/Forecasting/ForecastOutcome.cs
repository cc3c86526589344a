using System;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>What was forecast of one rep's opportunities with one verdict for one period, and what came of them.</summary>
/// <param name="OwnerId">The rep.</param>
/// <param name="Verdict">As it read when the forecast was made.</param>
/// <param name="Forecast">As it stood at the start, or on whatever day is compared, in base currency.</param>
/// <param name="Actual">What was won, in base currency.</param>
public sealed record ForecastOutcome(Guid OwnerId, Verdict Verdict, decimal Forecast, decimal Actual);
