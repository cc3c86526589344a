namespace CrmQuality.Cli.Input.Json;

/// <summary>A named value of a JSON object.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Line">The line of the name, from 1.</param>
/// <param name="Value">The value.</param>
internal sealed record JsonMember(string Name, int Line, JsonPart Value);
