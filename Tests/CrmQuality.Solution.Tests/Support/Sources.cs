using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using CrmQuality.Packer;
using CrmQuality.Packer.Assemblies;
using CrmQuality.Packer.Linting;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>A copy of the real solution sources in memory, which a test may damage, beside a small assembly that matches them.</summary>
internal sealed class Sources
{
    private static readonly IReadOnlyDictionary<string, byte[]> Real = Directory
        .EnumerateFiles(Repository.SolutionFolder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Repository.SolutionFolder, file).Replace('\\', '/'), File.ReadAllBytes);

    private readonly Dictionary<string, byte[]> _files = new(Real, StringComparer.Ordinal);

    /// <summary>The plug-in assembly; null when it is missing.</summary>
    public byte[]? Assembly { get; set; } = AssemblyRecipe.Matching;

    /// <summary>The plug-in types of an earlier release.</summary>
    public IReadOnlyList<string> ReleasedTypes { get; set; } = [];

    public IEnumerable<string> Names => _files.Keys;

    public string Text(string file) => Encoding.UTF8.GetString(_files[file]);

    /// <summary>The first file below a folder.</summary>
    public string FirstBelow(string folder) => _files.Keys.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).First();

    /// <summary>Replaces a text wherever the file has it; it must have it.</summary>
    public void Replace(string file, string old, string replacement)
    {
        string text = Text(file);
        Assert.Contains(old, text, $"{file} does not hold the text to be damaged.");
        Write(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>Replaces a text where the file has it first.</summary>
    public void ReplaceFirst(string file, string old, string replacement)
    {
        string text = Text(file);
        int place = text.IndexOf(old, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, place, $"{file} does not hold the text to be damaged.");
        Write(file, text[..place] + replacement + text[(place + old.Length)..]);
    }

    /// <summary>Replaces what the file has between the first of two texts and the next of the other, both included.</summary>
    public void Cut(string file, string from, string to, string replacement = "")
    {
        string text = Text(file);
        int start = text.IndexOf(from, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, $"{file} does not hold the text to be damaged.");
        int end = text.IndexOf(to, start, StringComparison.Ordinal) + to.Length;
        Write(file, text[..start] + replacement + text[end..]);
    }

    public void Rename(string file, string name)
    {
        _files[name] = _files[file];
        _files.Remove(file);
    }

    public void Delete(string file) => Assert.IsTrue(_files.Remove(file), $"{file} does not exist.");

    public void Write(string file, string content) => Write(file, Encoding.UTF8.GetBytes(content));

    public void Write(string file, byte[] content) => _files[file] = content;

    public void Assemble(Func<AssemblyRecipe, AssemblyRecipe> change) => Assembly = change(new AssemblyRecipe()).Make();

    /// <summary>What the linter looks at.</summary>
    public LintSubject Unpacked() =>
        SolutionLinter.Unpacked(new FileSet(_files), PluginAssembly.Of("CrmQuality.Plugins.dll", Assembly)) with { ReleasedTypes = ReleasedTypes };

    /// <summary>What the packer would write, were the linter not to stop it.</summary>
    public Dictionary<string, byte[]> Entries(bool managed = false) =>
        SolutionPackage.Entries(Unpacked().Parts, Assembly!, managed).ToDictionary(entry => entry.Name, entry => entry.Content);

    /// <summary>What the linter looks at when this has been packed.</summary>
    public LintSubject Packed() => SolutionLinter.Packed(new FileSet(Entries())) with { ReleasedTypes = ReleasedTypes };

    /// <summary>Packs the sources as the tool does, from a folder.</summary>
    public PackedZip Pack(bool managed)
    {
        using SourceFolder folder = new(this);
        return PackedZip.Of(folder.Path, folder.AssemblyPath, managed);
    }

    /// <summary>The refusal of the packer.</summary>
    public PackException Refusal() => Assert.ThrowsExactly<PackException>(() => Pack(managed: false));

    /// <summary>Writes all files below a folder.</summary>
    public void WriteTo(string folder)
    {
        foreach ((string name, byte[] content) in _files)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, content);
        }
    }
}
