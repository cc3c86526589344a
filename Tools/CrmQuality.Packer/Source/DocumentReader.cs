using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>Reads files one by one and remembers which were read and which could not be, so that none is left out in silence.</summary>
internal sealed class DocumentReader(FileSet files)
{
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly List<Document> documents = [];
    private readonly List<ReadProblem> problems = [];
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    public FileSet Files => files;

    /// <summary>The files read as XML so far.</summary>
    public IReadOnlyList<Document> Documents => documents;

    /// <summary>What could not be read so far, and every file that nothing has read.</summary>
    public IReadOnlyList<ReadProblem> Problems =>
    [
        .. problems,
        .. files.Names.Distinct().Where(file => !read.Contains(file))
            .Select(file => new ReadProblem(ReadProblemKind.Unknown, file, 0, "nothing in the solution needs this file, or its kind is unknown, so it would be left out")),
    ];

    /// <summary>An XML file with the given root element; null, with a problem noted, when there is none.</summary>
    public Document? Document(string file, string rootElement)
    {
        read.Add(file);
        if (!files.Contains(file))
        {
            Note(ReadProblemKind.Missing, file, 0, "the file is missing");
            return null;
        }

        XElement? root = Parse(file);
        if (root is null)
        {
            return null;
        }

        if (root.Name != rootElement)
        {
            Note(ReadProblemKind.WrongRoot, file, 0, $"the root element is <{root.Name.LocalName}>, expected <{rootElement}>");
            return null;
        }

        root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        var document = new Document(file, root);
        documents.Add(document);
        return document;
    }

    /// <summary>The bytes of a file that a node names; none, with a problem noted, when it is not there.</summary>
    public byte[] Content(string file, string neededBy)
    {
        read.Add(file);
        if (files.Contains(file))
        {
            return files[file];
        }

        Note(ReadProblemKind.WithoutContent, file, 0, $"the file is missing; {neededBy} needs it");
        return [];
    }

    /// <summary>Counts a file as known that is looked at elsewhere.</summary>
    public void Know(string file) => read.Add(file);

    public void Note(ReadProblemKind kind, string file, int line, string message) => problems.Add(new ReadProblem(kind, file, line, message));

    private XElement? Parse(string file)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(files[file]), Strict);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException exception)
        {
            Note(ReadProblemKind.Malformed, file, exception.LineNumber, $"not well-formed XML: {exception.Message}");
            return null;
        }
    }
}
