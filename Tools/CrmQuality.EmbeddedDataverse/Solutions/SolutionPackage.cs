using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.EnvironmentVariables;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The entries of a packed solution.</summary>
internal sealed class SolutionPackage
{
    private const string Root = "ImportExportXml";
    private const string Manifest = "solution.xml";
    private const string Customizations = "customizations.xml";
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly string[] RootFiles = [Manifest, Customizations, ContentTypes];
    private static readonly string[] KnownFolders = ["PluginAssemblies/", "WebResources/", CustomApiFiles.Folder, EnvironmentVariableFiles.Folder];
    private readonly Dictionary<string, byte[]> entries = new(StringComparer.Ordinal);

    private SolutionPackage()
    {
    }

    public XElement Solution => Xml(Manifest, Root);

    public XElement Components => Xml(Customizations, Root);

    /// <summary>The names of the entries below a folder, which ends in a slash, in their order by name.</summary>
    public IEnumerable<string> Below(string folder) =>
        entries.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && !name.EndsWith('/')).Order(StringComparer.Ordinal);

    public static SolutionPackage Open(Stream packedZip)
    {
        var package = new SolutionPackage();
        try
        {
            using var archive = new ZipArchive(packedZip, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries)
            {
                package.Add(entry);
            }
        }
        catch (InvalidDataException cause)
        {
            throw new SolutionImportException("The solution file is not a zip archive, or it is damaged. Pack it again.", cause) { ErrorCode = SolutionErrors.BadZipFile };
        }

        package.RequireRootFiles();
        package.RefuseUnknownFiles();
        return package;
    }

    public bool Contains(string name) => entries.ContainsKey(name);

    /// <summary>The content of the entry a FileName node points to.</summary>
    public byte[] Content(string fileName) =>
        entries.TryGetValue(fileName.TrimStart('/'), out var content)
            ? content
            : throw new SolutionImportException($"{Customizations} names the file '{fileName}', which the zip does not hold.");

    private void Add(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        if (!entries.TryAdd(entry.FullName, content.ToArray()))
        {
            throw new SolutionImportException(SolutionErrors.BadZipFile, $"The zip holds '{entry.FullName}' twice.");
        }
    }

    private void RequireRootFiles()
    {
        var missing = RootFiles.Where(name => !entries.ContainsKey(name)).ToArray();
        if (missing.Length > 0)
        {
            throw new SolutionImportException(
                SolutionErrors.BadZipFile,
                $"The solution file is not valid: its root lacks {string.Join(" and ", missing)}. Zip the files themselves, not the folder they are in.");
        }
    }

    private void RefuseUnknownFiles()
    {
        var unknown = entries.Keys.FirstOrDefault(name =>
            !RootFiles.Contains(name) && !name.EndsWith('/') && !KnownFolders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)));
        if (unknown is not null)
        {
            throw new SolutionImportException($"The zip holds '{unknown}'. The folder '{unknown.Split('/')[0]}' is not supported by the embedded Dataverse.");
        }
    }

    /// <summary>The root of an XML file of the zip.</summary>
    /// <exception cref="SolutionImportException">It is not well-formed, or its root has another name.</exception>
    public XElement Xml(string name, string rootElement)
    {
        using var reader = XmlReader.Create(new MemoryStream(entries[name]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        try
        {
            var root = XElement.Load(reader);
            return root.Name.LocalName == rootElement
                ? root
                : throw new SolutionImportException(SolutionErrors.Schema, $"The root of {name} is '{root.Name.LocalName}' instead of '{rootElement}'.");
        }
        catch (XmlException cause)
        {
            throw new SolutionImportException($"{name} is not well-formed XML, line {cause.LineNumber}: {cause.Message}", cause) { ErrorCode = SolutionErrors.NotWellFormed };
        }
    }
}
