using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Pages and scripts: what they load is in the solution.</summary>
internal static partial class PageChecks
{
    private const string ContextScript = "ClientGlobalContext.js.aspx";

    /// <summary>What command bars and site maps write before the name of a web resource.</summary>
    private static readonly string[] Beginnings = ["$webresource:", "/WebResources/"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1306", "What pages and scripts load")
        {
            Meaning = "Scripts, styles, pictures and frames of a page, and what a script imports, are web resources of the solution, named relative to the one that loads them. Nothing is loaded from elsewhere.",
            Remedy = "Correct the address, or add the web resource.",
            Certainty = Certainty.House,
            Source = "the pages work without any other server",
            Find = Loaded,
        },
        new("CQ1307", "The context of pages")
        {
            Meaning = $"A page whose scripts call GetGlobalContext loads {ContextScript}, which lies at the root of the web resources: one ../ for each slash in the name of the page.",
            Remedy = "Add the script element with the address the finding gives.",
            Certainty = Certainty.Documented,
            Source = "Microsoft Learn, GetGlobalContext function and ClientGlobalContext.js.aspx",
            Find = Context,
        },
        new("CQ1308", "Web resources that are named")
        {
            Meaning = "Whatever $webresource: or /WebResources/ names, in a command bar or a site map, and every icon of a table is a web resource of the solution.",
            Remedy = "Correct the name, or add the web resource.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Named,
        },
    ];

    private static IEnumerable<Fault> Loaded(LintSubject subject) =>
        from resource in subject.Parts.WebResources
        let text = Encoding.UTF8.GetString(resource.Content)
        from address in resource.Text("WebResourceType") switch { "1" => Addresses(text), "3" => Import().Matches(text).Select(match => match.Groups["address"].Value), _ => [] }
        where !address.EndsWith(ContextScript, StringComparison.Ordinal)
        where Find(subject, resource, address) is null
        select Fault.Of(resource.ContentFile, $"it loads '{address}', which is no web resource of the solution");

    private static IEnumerable<string> Addresses(string page) => Loading().Matches(page).Select(match => match.Groups["address"].Value);

    private static WebResource? Find(LintSubject subject, WebResource from, string address)
    {
        string? name = Resolve(from.Name, address.Split('?', '#')[0]);
        return subject.Parts.WebResources.FirstOrDefault(resource => resource.Name == name);
    }

    /// <summary>The name an address comes to, seen from a web resource; null when it leaves the web resources.</summary>
    private static string? Resolve(string from, string address)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (string part in address.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            switch (part)
            {
                case "..": parts.RemoveAt(parts.Count - 1); break;
                case ".": break;
                default: parts.Add(part); break;
            }
        }

        return string.Join('/', parts);
    }

    private static IEnumerable<Fault> Context(LintSubject subject)
    {
        foreach (WebResource page in subject.Parts.WebResources.Where(resource => resource.Text("WebResourceType") == "1"))
        {
            string text = Encoding.UTF8.GetString(page.Content);
            string[] addresses = [.. Addresses(text)];
            string expected = string.Concat(Enumerable.Repeat("../", page.Name.Count(letter => letter == '/'))) + ContextScript;
            bool isNeeded = addresses.Select(address => Find(subject, page, address)).OfType<WebResource>().Select(script => Encoding.UTF8.GetString(script.Content))
                .Append(text).Any(code => code.Contains("GetGlobalContext(", StringComparison.Ordinal));
            string[] found = [.. addresses.Where(address => address.EndsWith(ContextScript, StringComparison.Ordinal))];
            if ((isNeeded && found.Length == 0) || found.Any(address => address != expected))
            {
                yield return Fault.Of(page.ContentFile, $"it loads '{string.Join(", ", found)}', expected '{expected}'");
            }
        }
    }

    private static IEnumerable<Fault> Named(LintSubject subject) =>
        from document in subject.Parts.Documents
        from element in document.Root.DescendantsAndSelf()
        from item in NamesIn(element)
        where subject.Parts.WebResources.All(resource => resource.Name != item.Name)
        select Fault.Of(new Part(document.File, document.Root), $"'{item.Name}' is no web resource of the solution", item.Place);

    private static IEnumerable<(string Name, XObject Place)> NamesIn(XElement element) =>
        element.Name.LocalName is "IconVectorName" or "IconSmallName" or "IconMediumName" && element.Value.Length > 0
            ? [(element.Value, element)]
            : from attribute in element.Attributes()
              where attribute.Name != "PartName" // the list of content types names entries, not web resources
              from start in Beginnings
              where attribute.Value.StartsWith(start, StringComparison.OrdinalIgnoreCase)
              select (attribute.Value[start.Length..], (XObject)attribute);

    [GeneratedRegex("""<(?:script|img|link|iframe|source)\b[^>]*?\b(?:src|href)\s*=\s*["'](?<address>[^"']*)["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex("""\b(?:from|import)\s*\(?\s*["'](?<address>[./][^"']*)["']""")]
    private static partial Regex Import();
}
