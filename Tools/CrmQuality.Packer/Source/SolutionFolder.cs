using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>The files of the unpacked solution. It remembers which were read, so that none is left out in silence.</summary>
internal sealed class SolutionFolder
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly string rootFolder;
    private readonly HashSet<string> unread;

    public SolutionFolder(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new PackException(root, "the folder of the unpacked solution does not exist.");
        }

        rootFolder = root;
        Files = [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
        unread = [.. Files];
    }

    /// <summary>All files, relative to the folder, with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The files below a folder whose name ends so.</summary>
    public IEnumerable<string> Below(string folder, string ending = ".xml") =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)
            && file.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The first bytes of a file, at most as many as asked.</summary>
    public byte[] Start(string file, int count)
    {
        using FileStream stream = File.OpenRead(PathOf(file));
        var bytes = new byte[count];
        return bytes[..stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }

    /// <summary>Reads an XML file that must have the given root element.</summary>
    public XElement Load(string file, string rootElement)
    {
        XElement root = Parse(file);
        if (root.Name != rootElement)
        {
            throw new PackException(file, $"the root element is <{root.Name}>, expected <{rootElement}>.");
        }

        unread.Remove(file);
        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return root;
    }

    /// <summary>The bytes of a file that goes into the zip as it is.</summary>
    public byte[] Read(string file)
    {
        unread.Remove(file);
        return File.ReadAllBytes(PathOf(file));
    }

    /// <summary>Refuses files that nothing has read: what is in the folder is packed or named.</summary>
    public void ThrowIfAnyIsUnread()
    {
        if (unread.Count > 0)
        {
            throw new PackException(unread.Order(StringComparer.Ordinal).First(), "the packer does not know this kind of file, so it would be left out. Remove it, or teach the packer its place in the zip.");
        }
    }

    public string PathOf(string file) => Path.Combine(rootFolder, file);

    private XElement Parse(string file)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(PathOf(file), Strict);
            return XDocument.Load(reader).Root!;
        }
        catch (XmlException exception)
        {
            throw new PackException(file, $"not well-formed XML: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PackException(file, "the file is missing.", exception);
        }
    }
}
