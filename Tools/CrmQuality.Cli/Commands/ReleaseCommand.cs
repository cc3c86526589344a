using System.CommandLine;
using CrmQuality.Cli.Releasing;
using CrmQuality.Packer;

namespace CrmQuality.Cli.Commands;

/// <summary><c>crmquality release</c>.</summary>
internal static class ReleaseCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var output = PackOptions.Output("what is released");
        var label = PackOptions.Label();
        var plugin = PackOptions.Plugin();
        var command = new Command("release", "Packs both zips and writes checksums, release notes, licences and a bill of materials beside them") { output, label, plugin };
        command.SetAction(parsed => Outcome.Of(parsed, terminal =>
        {
            var assembly = parsed.GetValue(plugin) ?? ShippedFiles.Plugin;
            var name = parsed.GetRequiredValue(label);
            var zips = SolutionPacker.Pack(new PackRequest(ShippedFiles.Solution, assembly, parsed.GetRequiredValue(output), name));
            foreach (var file in new ReleaseFolder(parsed.GetRequiredValue(output), name).Write(zips, assembly))
            {
                terminal.Output.WriteLine(file);
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
