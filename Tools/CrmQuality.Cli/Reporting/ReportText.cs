using System;
using System.Globalization;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Cli.Reporting;

/// <summary>How reports write numbers, days and verdicts.</summary>
internal static class ReportText
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    /// <summary>An amount in whole units.</summary>
    public static string Amount(decimal? amount) => amount?.ToString("#,##0", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A count.</summary>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>A share of one as per cent.</summary>
    public static string Share(decimal? share) => share is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : None;

    /// <summary>A number with one decimal.</summary>
    public static string Tenths(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? None;

    /// <summary>A verdict in words.</summary>
    public static string Name(Verdict verdict) => verdict switch
    {
        Verdict.NotEvaluated => "not evaluated",
        Verdict.OutOfScope => "out of scope",
        Verdict.Unvalidated => "unvalidated",
        Verdict.Validated => "validated",
        Verdict.Waived => "waived",
        Verdict.Expired => "expired",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "There is no such verdict."),
    };

    /// <summary>A count with its noun in the right number.</summary>
    public static string Counted(int count, string one, string many) => Count(count) + " " + (count == 1 ? one : many);
}
