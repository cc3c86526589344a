using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Web resources: their names and kinds, and the texts in both languages.</summary>
internal static class WebResourceChecks
{
    private const int LongestName = 256;

    private static readonly Dictionary<string, string> TypeOfExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".htm"] = "1",
        [".html"] = "1",
        [".css"] = "2",
        [".js"] = "3",
        [".xml"] = "4",
        [".png"] = "5",
        [".jpg"] = "6",
        [".jpeg"] = "6",
        [".gif"] = "7",
        [".xsl"] = "9",
        [".xslt"] = "9",
        [".ico"] = "10",
        [".svg"] = "11",
        [".resx"] = "12",
    };

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1301", "Names of web resources")
        {
            Meaning = $"A name begins with {Product.Prefix}_, has letters, digits and _ . / only, no two slashes in a row, at most {LongestName} characters, and is there once.",
            Remedy = "Rename the web resource and its file.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of web resources; exports also have hyphens, which editors refuse",
            Find = Names,
        },
        new("CQ1302", "Types of web resources")
        {
            Meaning = "The type is that of the name's ending: 1 html, 2 css, 3 js, 4 xml, 5 png, 6 jpg, 7 gif, 9 xsl, 10 ico, 11 svg, 12 resx.",
            Remedy = "Correct WebResourceType or the ending.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Types,
        },
        new("CQ1303", "Languages of texts")
        {
            Meaning = $"A text resource (resx) ends with its language before .resx, its LanguageCode is the same, and there is one for each of {string.Join(" and ", Product.Languages)}.",
            Remedy = "Add the file of the other language, or rename it.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, String (RESX) web resources",
            Find = Languages,
        },
        new("CQ1304", "Keys of texts")
        {
            Meaning = "The text resources of one name have the same keys in every language, each once and with a text.",
            Remedy = "Add the missing text.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, String (RESX) web resources: make sure every key has a text in each language",
            Find = Keys,
        },
        new("CQ1305", "Scripts in pictures")
        {
            Meaning = "An SVG picture is well-formed and holds no script: no script element, no event attribute, no javascript: address and nothing foreign.",
            Remedy = "Remove it; a picture is a picture.",
            Certainty = Certainty.House,
            Source = "a picture that runs code runs it as the user who looks at it",
            Find = subject => subject.Parts.WebResources.Where(resource => resource.Text("WebResourceType") == "11" && resource.Content.Length > 0).SelectMany(PictureFaults.Of),
        },
    ];

    private static IEnumerable<Fault> Names(LintSubject subject)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (WebResource resource in subject.Parts.WebResources)
        {
            string name = resource.Name;
            bool isPlain = name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.' or '/') && !name.Contains("//", StringComparison.Ordinal);
            if (!isPlain || name.Length > LongestName || !name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) || !names.Add(name))
            {
                yield return Fault.OfChild(resource, "Name", $"'{name}' is no name of its own for a web resource of ours");
            }
        }
    }

    private static IEnumerable<Fault> Types(LintSubject subject) =>
        from resource in subject.Parts.WebResources
        let expected = TypeOfExtension.GetValueOrDefault(Path.GetExtension(resource.Name))
        where resource.Text("WebResourceType") != expected
        let reason = expected is null ? $"'{Path.GetExtension(resource.Name)}' is the ending of no web resource" : $"it is '{resource.Text("WebResourceType")}', expected '{expected}'"
        select Fault.OfChild(resource, "WebResourceType", reason);

    private static IEnumerable<TextResource> Texts(LintSubject subject) =>
        subject.Parts.WebResources.Where(resource => resource.Text("WebResourceType") == "12" && resource.Content.Length > 0).Select(TextResource.Of);

    private static IEnumerable<Fault> Languages(LintSubject subject)
    {
        foreach (IGrouping<string, TextResource> group in Texts(subject).GroupBy(text => text.BaseName))
        {
            foreach (TextResource text in group.Where(text => !Product.Languages.Contains(text.Language) || text.Resource.Text("LanguageCode") != text.Language))
            {
                yield return Fault.OfChild(text.Resource, "LanguageCode", $"it is '{text.Resource.Text("LanguageCode")}' and the name says '{text.Language}', expected the same, one of ours");
            }

            foreach (string missing in Product.Languages.Except(group.Select(text => text.Language)))
            {
                yield return Fault.Of(group.First().Resource, $"there is no '{group.Key}.{missing}.resx'");
            }
        }
    }

    private static IEnumerable<Fault> Keys(LintSubject subject)
    {
        foreach (IGrouping<string, TextResource> group in Texts(subject).GroupBy(text => text.BaseName))
        {
            string[] all = [.. group.SelectMany(text => text.Keys).Distinct().Order(StringComparer.Ordinal)];
            foreach (TextResource text in group)
            {
                foreach (string reason in text.Faults.Concat(all.Except(text.Keys).Select(key => string.Create(CultureInfo.InvariantCulture, $"it has no text for '{key}'"))))
                {
                    yield return Fault.Of(text.Resource.ContentFile, reason);
                }
            }
        }
    }
}
