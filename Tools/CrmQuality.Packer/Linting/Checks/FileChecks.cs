using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>The files: all there, none too many, and each can be read.</summary>
internal static class FileChecks
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0101", "Files that are needed")
        {
            Meaning = "A zip has solution.xml, customizations.xml and [Content_Types].xml at its root, an unpacked solution has their sources in Other; whatever a node names is there too: the plug-in assembly, the content of a web resource.",
            Remedy = "Put the file where it belongs, or take out the node that names it.",
            Certainty = Certainty.Seen,
            Source = "error text of the import: \"The compressed file must contain the following files at its root\"",
            IsOfFiles = true,
            Find = subject => Problems(subject, ReadProblemKind.Missing).Concat(Problems(subject, ReadProblemKind.WithoutContent)),
        },
        new("CQ0102", "Files that nothing needs")
        {
            Meaning = "A file that no node names, or of a kind the packer does not know, would be left out in silence or travel for nothing.",
            Remedy = "Remove it, add the node that names it, or teach the packer its place.",
            Certainty = Certainty.House,
            Source = "what is not supported is refused by name",
            IsOfFiles = true,
            Find = Unknown,
        },
        new("CQ0103", "Well-formed XML")
        {
            Meaning = "Every XML file can be parsed, and has no document type.",
            Remedy = "Mend the markup at the line named.",
            Certainty = Certainty.Documented,
            Source = "W3C, Extensible Markup Language",
            IsOfFiles = true,
            Find = subject => Problems(subject, ReadProblemKind.Malformed),
        },
        new("CQ0104", "Root elements")
        {
            Meaning = "The root element of a file is the one its place in the solution stands for.",
            Remedy = "Move the file to the folder of its kind, or write the right root element.",
            Certainty = Certainty.Seen,
            Source = "real unpacked solutions",
            IsOfFiles = true,
            Find = subject => Problems(subject, ReadProblemKind.WrongRoot),
        },
        new("CQ0105", "UTF-8")
        {
            Meaning = "XML files are written in UTF-8 and say nothing else.",
            Remedy = "Save the file as UTF-8.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            IsOfFiles = true,
            Find = Encoding,
        },
        new("CQ0107", "Names in the zip")
        {
            Meaning = "Names in the zip use forward slashes, are relative to its root, stay inside it, and no two differ in case only. The solution is not inside a folder.",
            Remedy = "Zip the content of the folder, not the folder, with crmquality pack.",
            Certainty = Certainty.Seen,
            Source = "error text of the import: \"The compressed file must contain the following files at its root\"",
            IsOfFiles = true,
            Find = Names,
        },
        new("CQ0108", "Content types")
        {
            Meaning = "[Content_Types].xml has a Default for every file extension in the zip and an Override for every file without one, and no other.",
            Remedy = "Pack with crmquality pack, which writes the list from the content.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Skip = Check.OnlyPacked,
            Find = ListedTypes,
        },
    ];

    private static IEnumerable<Fault> Problems(LintSubject subject, ReadProblemKind kind) =>
        subject.Parts.Problems.Where(problem => problem.Kind == kind).Select(problem => new Fault(problem.File, problem.Line, string.Empty, problem.Message));

    private static IEnumerable<Fault> Unknown(LintSubject subject) =>
        Problems(subject, ReadProblemKind.Unknown).Where(fault => !BinaryChecks.IsBinary(fault.File, subject.Parts.Files[fault.File]));

    private static IEnumerable<Fault> Encoding(LintSubject subject)
    {
        foreach (Document document in subject.Parts.Documents)
        {
            string? declared = document.Root.Document?.Declaration?.Encoding;
            if (declared is not null && !declared.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            {
                yield return Fault.Of(document.File, $"it says that it is written in {declared}, expected utf-8");
            }
            else if (!IsUtf8(subject.Parts.Files[document.File]))
            {
                yield return Fault.Of(document.File, "it holds bytes that are no UTF-8");
            }
        }
    }

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        IReadOnlyList<string> names = subject.Parts.Files.Names;
        foreach (string name in names.Where(name => name.Contains('\\') || name.StartsWith('/') || name.Split('/').Contains("..")))
        {
            yield return Fault.Of(name, "the name is no relative path with forward slashes");
        }

        foreach (IGrouping<string, string> same in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            yield return Fault.Of(same.Last(), $"{same.Count()} files have this name, or one that differs in case only");
        }

        if (subject.Parts.IsPacked && !names.Contains(PackageNames.Manifest) && names.FirstOrDefault(name => name.EndsWith("/" + PackageNames.Manifest, StringComparison.Ordinal)) is { } inside)
        {
            yield return Fault.Of(inside, "the solution is inside a folder of the zip");
        }
    }

    private static IEnumerable<Fault> ListedTypes(LintSubject subject)
    {
        Document list = subject.Parts.Documents.Single(document => document.File == PackageNames.ContentTypes);
        IEnumerable<string> names = subject.Parts.Files.Names.Where(name => name != PackageNames.ContentTypes).ToArray();
        string[] listed = [.. list.Root.Elements().Select(type => type.Attribute("Extension")?.Value is { } extension ? "." + extension : type.Attribute("PartName")?.Value ?? string.Empty)];
        string[] needed = [.. ContentTypes.Extensions(names).Select(extension => "." + extension), .. ContentTypes.WithoutExtension(names).Select(name => "/" + name)];
        return needed.Except(listed).Select(name => Fault.Of(list.File, $"'{name}' is not listed"))
            .Concat(listed.Except(needed).Select(name => Fault.Of(list.File, $"'{name}' is listed, but nothing of that name is in the zip")));
    }

    private static bool IsUtf8(byte[] content)
    {
        try
        {
            Strict.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
