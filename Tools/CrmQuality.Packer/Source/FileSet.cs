using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>The files of a solution, unpacked or packed: names with forward slashes, in ordinal order, and bytes.</summary>
internal sealed class FileSet
{
    private readonly Dictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    /// <param name="files">The files; a zip may hold the same name twice, of which the first counts.</param>
    public FileSet(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        KeyValuePair<string, byte[]>[] all = [.. files.OrderBy(file => file.Key, StringComparer.Ordinal)];
        Names = [.. all.Select(file => file.Key)];
        foreach (KeyValuePair<string, byte[]> file in all)
        {
            contents.TryAdd(file.Key, file.Value);
        }
    }

    /// <summary>Every name as often as it occurs.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The bytes of a file that exists.</summary>
    public byte[] this[string name] => contents[name];

    /// <summary>The files below a folder.</summary>
    /// <exception cref="PackException">There is no such folder.</exception>
    public static FileSet OfFolder(string path) => Directory.Exists(path)
        ? new FileSet(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => KeyValuePair.Create(Path.GetRelativePath(path, file).Replace('\\', '/'), File.ReadAllBytes(file))))
        : throw new PackException(path, "the folder of the unpacked solution does not exist.");

    /// <summary>The entries of a zip.</summary>
    /// <exception cref="PackException">There is no such zip.</exception>
    public static FileSet OfZip(string path)
    {
        if (!File.Exists(path))
        {
            throw new PackException(path, "the file does not exist.");
        }

        try
        {
            using ZipArchive zip = ZipFile.OpenRead(path);
            return new FileSet([.. zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry => KeyValuePair.Create(entry.FullName, Read(entry)))]);
        }
        catch (InvalidDataException exception)
        {
            throw new PackException(path, $"this is not a zip that can be read: {exception.Message}", exception);
        }
    }

    public bool Contains(string name) => contents.ContainsKey(name);

    /// <summary>The files below a folder whose name ends so.</summary>
    public IEnumerable<string> Below(string folder, string ending = ".xml") =>
        Names.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(ending, StringComparison.Ordinal));

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
