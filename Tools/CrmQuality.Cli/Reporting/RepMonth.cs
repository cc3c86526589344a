using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Cli.Reporting;

/// <summary>New validated opportunities of a rep in a month.</summary>
/// <param name="Rep">Full name.</param>
/// <param name="Month">The organisation's month.</param>
/// <param name="Validated">How many.</param>
internal sealed record RepMonth(string Rep, Month Month, int Validated);
