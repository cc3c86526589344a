using System.CommandLine;

namespace CrmQuality.Cli.Commands;

/// <summary>The option that names the environment a command works in.</summary>
internal static class ConnectionOption
{
    /// <summary>The option <c>--connection</c>.</summary>
    /// <param name="purpose">What the command does with the environment.</param>
    public static Option<string?> Create(string purpose) => new("--connection")
    {
        Description = purpose + "; its connection string, or env:NAME for one in an environment variable",
        HelpName = "STRING",
    };
}
