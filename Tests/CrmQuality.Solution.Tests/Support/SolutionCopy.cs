using System;
using System.IO;
using System.Linq;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>A copy of the real solution sources that a test may damage.</summary>
internal sealed class SolutionCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crmquality-solution-");

    public SolutionCopy()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.SolutionFolder, "*", SearchOption.AllDirectories))
        {
            string target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Repository.SolutionFolder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Path => _folder.FullName;

    /// <summary>The first file below a folder, relative to the copy.</summary>
    public string FirstBelow(string folder) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Path, folder), "*.xml", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal).First();

    public void Replace(string file, string old, string @new)
    {
        string path = System.IO.Path.Combine(Path, file);
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, $"{file} does not hold the text to be damaged.");
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(System.IO.Path.Combine(Path, file));

    public void Write(string file, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
