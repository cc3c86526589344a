using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>solution.xml: what the solution and its publisher say of themselves.</summary>
internal static partial class ManifestChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0301", "Unique names")
        {
            Meaning = "The unique name of the solution and that of its publisher are letters, digits and underscores, begin with a letter and have at most 65 characters.",
            Remedy = "Choose such a name before the first release; after it the name must stay.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of solutions",
            Find = UniqueNames,
        },
        new("CQ0303", "Publisher's prefix")
        {
            Meaning = $"The prefix is {Product.Prefix}. Every name of a table, column, choice, web resource and custom API begins with it and can never change.",
            Remedy = $"Write {Product.Prefix}.",
            Certainty = Certainty.House,
            Source = "the product's names",
            Find = subject => WrongOfPublisher(subject, "CustomizationPrefix", Product.Prefix),
        },
        new("CQ0304", "Publisher's choice value prefix")
        {
            Meaning = $"The choice value prefix is {Product.OptionValuePrefix}, from which the values of all choices follow.",
            Remedy = $"Write {Product.OptionValuePrefix}.",
            Certainty = Certainty.House,
            Source = "the product's values",
            Find = subject => WrongOfPublisher(subject, "CustomizationOptionValuePrefix", Product.OptionValuePrefix.ToString(CultureInfo.InvariantCulture)),
        },
        new("CQ0305", "Managed")
        {
            Meaning = "Managed is 0 in the unmanaged zip and 1 in the managed one; an unpacked solution from which both are made has 2.",
            Remedy = "Write 2 in the sources, and let crmquality pack write 0 and 1.",
            Certainty = Certainty.Seen,
            Source = "real exports and unpacked solutions",
            Find = subject => Wrong(subject, "Managed", subject.Parts.IsPacked ? ZeroOrOne() : ZeroToTwo(), subject.Parts.IsPacked ? "0 or 1" : "0, 1 or 2"),
        },
        new("CQ0306", "Languages")
        {
            Meaning = $"The base language is English (1033), and the languages of the solution are those every label is in: {string.Join(" and ", Product.Languages)}.",
            Remedy = "List these languages, and no other, in <Languages>.",
            Certainty = Certainty.House,
            Source = "the product is in English and Finnish",
            Find = Languages,
        },
    ];

    public static Part Manifest(LintSubject subject) =>
        subject.Parts.Manifest with { Node = subject.Parts.Manifest.Node.Element("SolutionManifest") ?? subject.Parts.Manifest.Node };

    public static Part Publisher(LintSubject subject) => Manifest(subject) is var manifest && manifest.Node.Element("Publisher") is { } publisher ? manifest with { Node = publisher } : manifest;

    private static IEnumerable<Fault> UniqueNames(LintSubject subject) =>
        new[] { Manifest(subject), Publisher(subject) }.Where(part => !UniqueName().IsMatch(part.Text("UniqueName")))
            .Select(part => Fault.OfChild(part, "UniqueName", $"'{part.Text("UniqueName")}' is no unique name"));

    public static IEnumerable<Fault> Wrong(LintSubject subject, string element, Regex pattern, string expected)
    {
        Part manifest = Manifest(subject);
        return pattern.IsMatch(manifest.Text(element)) ? [] : [Fault.OfChild(manifest, element, $"it is '{manifest.Text(element)}', expected {expected}")];
    }

    private static IEnumerable<Fault> WrongOfPublisher(LintSubject subject, string element, string expected)
    {
        Part publisher = Publisher(subject);
        return publisher.Text(element) == expected ? [] : [Fault.OfChild(publisher, element, $"it is '{publisher.Text(element)}', expected '{expected}'")];
    }

    private static IEnumerable<Fault> Languages(LintSubject subject)
    {
        Part root = subject.Parts.Manifest;
        if (root.Attribute("languagecode") != Product.Languages[0])
        {
            yield return Fault.OfAttribute(root, "languagecode", $"it is '{root.Attribute("languagecode")}', expected '{Product.Languages[0]}'");
        }

        Part skeleton = subject.Parts.Skeleton;
        string listed = string.Join(", ", skeleton.Inside("Language").Select(language => language.Node.Value));
        if (listed != string.Join(", ", Product.Languages))
        {
            yield return Fault.OfChild(skeleton, "Languages", $"the languages are '{listed}', expected '{string.Join(", ", Product.Languages)}'");
        }
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,64}$")]
    private static partial Regex UniqueName();

    [GeneratedRegex("^[01]$")]
    private static partial Regex ZeroOrOne();

    [GeneratedRegex("^[012]$")]
    private static partial Regex ZeroToTwo();
}
