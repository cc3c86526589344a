namespace CrmQuality.Packer.Linting;

/// <summary>What a check is about, for those who read its findings.</summary>
/// <param name="Id">Its id, which never changes: <c>CQ</c>, the group and the number.</param>
/// <param name="Title">Its subject.</param>
/// <param name="Meaning">What it demands, and why.</param>
/// <param name="Remedy">What to do about a finding.</param>
/// <param name="Certainty">How sure the demand is.</param>
/// <param name="Source">Where the demand comes from.</param>
public sealed record CheckDescription(string Id, string Title, string Meaning, string Remedy, Certainty Certainty, string Source);
