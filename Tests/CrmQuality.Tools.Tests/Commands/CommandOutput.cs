using System;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Tools.Tests.Commands;

/// <summary>What a command came to.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed on the error stream.</param>
internal sealed record CommandOutput(int Code, string Output, string Error)
{
    /// <summary>The output as the one JSON object it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The output on one line: where lines break depends on the width.</summary>
    public string Words => string.Join(' ', Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines of the error stream.</summary>
    public string[] Errors => [.. Error.Split('\n').Where(line => line.Length > 0)];
}
