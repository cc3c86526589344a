using System;

namespace CrmQuality.Scenarios.Faults;

/// <summary>What came of one failing call.</summary>
/// <param name="Story">The story.</param>
/// <param name="Lasts">Whether the calls after it failed, too.</param>
/// <param name="Call">The message and table of the call.</param>
/// <param name="IsAsynchronous">Whether a job of the queue made it.</param>
/// <param name="Clean">What comes of the story when nothing fails.</param>
/// <param name="Found">What came of it.</param>
/// <param name="IsTraced">Whether the failure can be read anywhere.</param>
internal sealed record FaultResult(string Story, bool Lasts, string Call, bool IsAsynchronous, string Clean, string Found, bool IsTraced)
{
    /// <summary>What its story belongs to.</summary>
    public string Group { get; init; } = "";

    /// <summary>The result in a word of the document.</summary>
    public string Word => Found == Clean ? (Clean.StartsWith("refused", StringComparison.Ordinal) ? "refused all the same" : "the same")
        : Found.Contains("not evaluated", StringComparison.Ordinal) ? "saved as not evaluated"
        : Found.StartsWith("ended", StringComparison.Ordinal) ? "**ended**"
        : Found.StartsWith("refused", StringComparison.Ordinal) ? "refused, saying so"
        : Found;

    /// <summary>Whether that may be.</summary>
    public bool IsSound => !Found.Contains("remains:", StringComparison.Ordinal)
        && (IsTraced || Found.StartsWith("ended", StringComparison.Ordinal))
        && Word != Found;
}
