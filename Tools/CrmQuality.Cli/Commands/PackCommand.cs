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
        var output = PackOptions.Output("the two zips");
        var label = PackOptions.Label();
        var plugin = PackOptions.Plugin();
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
