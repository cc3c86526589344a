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
        var command = new Command("pack", "Packs the solution that travels with the tool into a managed and an unmanaged zip") { output, label };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(output), parsed.GetRequiredValue(label)));
        return command;
    }

    private static int Run(string folder, string label) => Outcome.Of(() =>
    {
        var result = SolutionPacker.Pack(new PackRequest(ShippedFiles.Solution, ShippedFiles.Plugin, folder, label));
        Console.WriteLine(result.UnmanagedPath);
        Console.WriteLine(result.ManagedPath);
    });
}
