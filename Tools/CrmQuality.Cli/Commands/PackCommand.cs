using System;
using System.CommandLine;
using CrmQuality.Packer;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality pack</c>.</summary>
internal static class PackCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var output = new Option<string>("--output")
        {
            Description = "The folder of the two zips",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => "artifacts",
        };
        var label = new Option<string>("--label")
        {
            Description = "What the names of the zips end with",
            HelpName = "LABEL",
            DefaultValueFactory = _ => ToolVersion.Preview,
        };
        var plugin = new Option<string?>("--plugin")
        {
            Description = "The plug-in assembly to pack instead of the one that travels with the tool",
            HelpName = "FILE",
        };
        var command = new Command("pack", "Packs the solution that travels with the tool into a managed and an unmanaged zip") { output, label, plugin };
        command.SetAction(parsed => Run(new PackRequest(
            ShippedFiles.Solution, parsed.GetValue(plugin) ?? ShippedFiles.Plugin, parsed.GetRequiredValue(output), parsed.GetRequiredValue(label))));
        return command;
    }

    private static int Run(PackRequest request) => Outcome.Of(() =>
    {
        var result = SolutionPacker.Pack(request);
        Console.WriteLine(result.UnmanagedPath);
        Console.WriteLine(result.ManagedPath);
    });
}
