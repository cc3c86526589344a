namespace CrmQuality.Scenarios.Matrix;

/// <summary>What comes of a save.</summary>
/// <param name="IsRefused">Whether it is refused.</param>
/// <param name="Verdict">The opportunity's verdict afterwards; blank where there is none.</param>
/// <param name="Category">Its forecast category.</param>
/// <param name="Event">Kind and verdict of the last event; blank where nothing moved.</param>
/// <param name="LeavesAttempt">Whether a refused attempt is recorded.</param>
internal sealed record MatrixResult(bool IsRefused, string Verdict, string Category, string Event, bool LeavesAttempt)
{
    public static MatrixResult Refused(string verdict, string category, bool leavesAttempt) => new(true, verdict, category, "", leavesAttempt);
}
