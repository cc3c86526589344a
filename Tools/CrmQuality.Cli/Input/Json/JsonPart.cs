using System.Collections.Generic;
using System.Text.Json;

namespace CrmQuality.Cli.Input.Json;

/// <summary>A value of a JSON file that knows its line, so that what is wrong with it can be shown where it stands.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Line">The line on which the value starts, from 1.</param>
/// <param name="Kind">What it is.</param>
internal sealed record JsonPart(string File, int Line, JsonValueKind Kind)
{
    /// <summary>The text of a string or the digits of a number.</summary>
    public string Text { get; init; } = "";

    /// <summary>The members of an object in the order of the file.</summary>
    public IReadOnlyList<JsonMember> Members { get; init; } = [];

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonPart> Items { get; init; } = [];
}
