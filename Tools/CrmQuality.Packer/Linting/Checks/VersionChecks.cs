using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>solution.xml: which server takes it, and what else it needs there.</summary>
internal static partial class VersionChecks
{
    private const int AddressesOfAnExport = 2;

    private static readonly Version NewestServer = new(9, 2);

    private static readonly string[] ServerVersions = ["version", "SolutionPackageVersion"];

    private static readonly string[] Order =
        ["UniqueName", "LocalizedNames", "Descriptions", "Version", "Managed", "Publisher", "RootComponents", "MissingDependencies"];

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0302", "Version")
        {
            Meaning = "The version is four numbers.",
            Remedy = "Write it as 1.2.3.4, higher than that of the last release.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090, VersionType",
            Find = subject => ManifestChecks.Wrong(subject, "Version", FourNumbers(), "four numbers with dots between them"),
        },
        new("CQ0307", "Server version")
        {
            Meaning = "The package names no server version above 9.2: a server refuses packages of a higher version than its own.",
            Remedy = "Write version 9.2.0.0 and SolutionPackageVersion 9.2.",
            Certainty = Certainty.Assumed,
            Source = "common knowledge of solutions",
            Find = ServerVersion,
        },
        new("CQ0308", "Dependencies on other solutions")
        {
            Meaning = "The list of missing dependencies is empty: the server finds out by itself what is missing, and refuses where a listed version is higher than the installed one.",
            Remedy = "Empty <MissingDependencies>.",
            Certainty = Certainty.Seen,
            Source = "Microsoft's own solutions with columns on system tables leave it empty",
            Find = subject => subject.Parts.Manifest.Inside("MissingDependency").Select(node => Fault.Of(node, "a dependency is listed")),
        },
        new("CQ0309", "Shape of solution.xml")
        {
            Meaning = "The elements of SolutionManifest stand in the order of exports, and the publisher has two addresses. Microsoft publishes no schema for this file.",
            Remedy = "Put the elements into that order; copy the addresses, empty, from an export.",
            Certainty = Certainty.Assumed,
            Source = "every export seen has this shape; whether the server needs it is not known",
            Find = Shape,
        },
    ];

    private static IEnumerable<Fault> ServerVersion(LintSubject subject)
    {
        Part root = subject.Parts.Manifest;
        return ServerVersions.Where(name => !Version.TryParse(root.Attribute(name), out Version? version) || new Version(version.Major, version.Minor) > NewestServer)
            .Select(name => Fault.OfAttribute(root, name, $"it is '{root.Attribute(name)}', expected at most {NewestServer}"));
    }

    private static IEnumerable<Fault> Shape(LintSubject subject)
    {
        Part manifest = ManifestChecks.Manifest(subject);
        if (!manifest.Node.Elements().Select(node => node.Name.LocalName).SequenceEqual(Order))
        {
            yield return Fault.Of(manifest, $"its elements are {string.Join(", ", manifest.Node.Elements().Select(node => node.Name.LocalName))}, expected {string.Join(", ", Order)}");
        }

        if (ManifestChecks.Publisher(subject).Inside("Address").Count() != AddressesOfAnExport)
        {
            yield return Fault.OfChild(ManifestChecks.Publisher(subject), "Addresses", "there are not two addresses");
        }
    }

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex FourNumbers();
}
