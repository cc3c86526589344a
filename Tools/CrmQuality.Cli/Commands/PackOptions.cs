using System.CommandLine;

namespace CrmQuality.Cli.Commands;

/// <summary>The options of commands that pack.</summary>
internal static class PackOptions
{
    /// <summary>The option <c>--label</c>.</summary>
    public static Option<string> Label() => new("--label")
    {
        Description = "What the names end with: the version, and -preview for what is no release",
        HelpName = "LABEL",
        DefaultValueFactory = _ => ToolVersion.Preview,
    };

    /// <summary>The option <c>--plugin</c>.</summary>
    public static Option<string?> Plugin() => new("--plugin")
    {
        Description = "The plug-in assembly to pack instead of the one that travels with the tool",
        HelpName = "FILE",
    };

    /// <summary>The option <c>--output</c>.</summary>
    /// <param name="holds">What the folder will hold.</param>
    public static Option<string> Output(string holds) => new("--output")
    {
        Description = $"The folder of {holds}",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "artifacts",
    };
}
