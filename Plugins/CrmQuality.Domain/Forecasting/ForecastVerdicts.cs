using CrmQuality.Domain.Assessment;

namespace CrmQuality.Domain.Forecasting;

/// <summary>Which verdicts a forecast trusts.</summary>
public static class ForecastVerdicts
{
    /// <summary>Whether the opportunity's own probability may stand in a clean forecast: validated, waived or out of scope.</summary>
    public static bool IsForecastable(this Verdict verdict) =>
        verdict is Verdict.Validated or Verdict.Waived or Verdict.OutOfScope;
}
