using System.Collections.Generic;

namespace CrmQuality.Cli.Input.Maps;

/// <summary>Which texts of a column mean open, won and lost.</summary>
/// <param name="Column">The column; blank when every opportunity is open.</param>
internal sealed record StateMap(string Column)
{
    /// <summary>Texts of open opportunities.</summary>
    public IReadOnlyList<string> Open { get; init; } = ["Open"];

    /// <summary>Texts of won ones.</summary>
    public IReadOnlyList<string> Won { get; init; } = ["Won"];

    /// <summary>Texts of lost ones.</summary>
    public IReadOnlyList<string> Lost { get; init; } = ["Lost"];
}
