namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>A member of a set or criterion that is not the same on both sides.</summary>
/// <param name="Member">Its name as the file has it, such as <c>weight</c> or <c>texts.1035.advice</c>.</param>
/// <param name="A">What the first side says; blank where it says nothing.</param>
/// <param name="B">What the second side says.</param>
internal sealed record MemberChange(string Member, string A, string B);
