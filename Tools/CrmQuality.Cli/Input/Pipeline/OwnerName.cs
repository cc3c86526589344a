namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>Who owns an opportunity, as a file tells it.</summary>
/// <param name="FullName">The person's name.</param>
/// <param name="Language">The language Dataverse speaks to them (LCID).</param>
internal readonly record struct OwnerName(string FullName, int Language);
