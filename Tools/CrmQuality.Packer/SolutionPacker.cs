using System;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Linting;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer;

/// <summary>Packs the unpacked solution and the plug-in assembly into the zips that Dataverse imports. What the linter finds fault with is not packed.</summary>
public static class SolutionPacker
{
    /// <summary>Writes <c>CrmQuality_&lt;label&gt;.zip</c> and <c>CrmQuality_&lt;label&gt;_managed.zip</c>.</summary>
    /// <exception cref="PackException">Something may not be packed; no file was written.</exception>
    public static PackResult Pack(PackRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string name = $"CrmQuality_{PackageLabel.Check(request.Label)}";
        LintSubject subject = Checked(request.SolutionFolder, request.PluginAssemblyPath);
        byte[] unmanaged = SolutionPackage.Write(subject.Parts, subject.Assembly.Content!, managed: false);
        byte[] managed = SolutionPackage.Write(subject.Parts, subject.Assembly.Content!, managed: true);

        Directory.CreateDirectory(request.OutputFolder);
        var result = new PackResult(
            Path.Combine(request.OutputFolder, name + ".zip"),
            Path.Combine(request.OutputFolder, name + "_managed.zip"));
        File.WriteAllBytes(result.UnmanagedPath, unmanaged);
        File.WriteAllBytes(result.ManagedPath, managed);
        return result;
    }

    /// <summary>Writes one zip to a stream.</summary>
    /// <param name="output">Receives the zip; it stays open.</param>
    /// <param name="solutionFolder">Folder of the unpacked solution.</param>
    /// <param name="pluginAssemblyPath">The built plug-in assembly for .NET Framework 4.6.2.</param>
    /// <param name="managed">Whether the zip is the managed one.</param>
    /// <exception cref="PackException">Something may not be packed; nothing was written.</exception>
    public static void PackTo(Stream output, string solutionFolder, string pluginAssemblyPath, bool managed)
    {
        ArgumentNullException.ThrowIfNull(output);
        LintSubject subject = Checked(solutionFolder, pluginAssemblyPath);
        output.Write(SolutionPackage.Write(subject.Parts, subject.Assembly.Content!, managed));
    }

    private static LintSubject Checked(string solutionFolder, string pluginAssemblyPath)
    {
        LintSubject subject = SolutionLinter.Unpacked(FileSet.OfFolder(solutionFolder), PluginAssembly.Read(pluginAssemblyPath));
        Finding[] findings = [.. SolutionLinter.Run(subject).SelectMany(result => result.Findings)];
        return findings.Length == 0 ? subject : throw Refusal(findings);
    }

    private static PackException Refusal(Finding[] findings)
    {
        Finding first = findings[0];
        string others = findings.Length switch
        {
            1 => string.Empty,
            2 => " There is 1 more finding; crmquality lint lists both.",
            _ => string.Create(CultureInfo.InvariantCulture, $" There are {findings.Length - 1} more findings; crmquality lint lists them all."),
        };
        string place = first.Place[first.File.Length..];
        return new PackException(first.File, $"{(place.Length > 0 ? place.TrimStart(':', ',', ' ') + ": " : "")}{first.Message} {first.Remedy} ({first.Check}){others}");
    }
}
