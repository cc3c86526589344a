using System;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Cli.Targets;

/// <summary>The word for a verdict on a target, for people and programs alike.</summary>
internal static class VerdictText
{
    /// <summary>The word.</summary>
    public static string Of(AttainabilityVerdict verdict) => verdict switch
    {
        AttainabilityVerdict.Attainable => "attainable",
        AttainabilityVerdict.Stretch => "stretch",
        AttainabilityVerdict.Unattainable => "unattainable",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "A target that cannot be judged was let through."),
    };
}
