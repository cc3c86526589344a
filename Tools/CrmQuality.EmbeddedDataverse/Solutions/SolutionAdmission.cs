using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Whether a solution may come over what is installed.</summary>
internal sealed class SolutionAdmission(RowStore store)
{
    private readonly InstalledSolutions installed = new(store);

    /// <summary>Refuses what may not come, and returns what Dataverse would warn of.</summary>
    public IReadOnlyList<string> Admit(SolutionManifest manifest)
    {
        RequirePublisherWithItsPrefix(manifest);
        if (!manifest.IsManaged && CustomizationLock.IsOn(store))
        {
            throw new SolutionImportException(SolutionErrors.CustomizationsBlocked, CustomizationLock.Text);
        }

        if (installed.Find(manifest.UniqueName) is not { } row)
        {
            return [];
        }

        RequireSameKind(manifest, row["ismanaged"] is true);
        RequireSamePublisher(manifest, row);
        return Warnings(manifest, (string?)row["version"] ?? "");
    }

    private static List<string> Warnings(SolutionManifest manifest, string present)
    {
        var order = Version.TryParse(present, out var version) ? manifest.Version.CompareTo(version) : 1;
        return order switch
        {
            0 => [$"This version of the solution package is already installed ({manifest.UniqueName} {present})."],
            < 0 => throw new SolutionImportException(
                $"The solution '{manifest.UniqueName}' {present} is already installed; the package holds the lower version {manifest.VersionText}. Raise Version in solution.xml."),
            _ => [],
        };
    }

    private static void RequireSameKind(SolutionManifest manifest, bool isManaged)
    {
        if (manifest.IsManaged != isManaged)
        {
            throw new SolutionImportException(
                isManaged ? SolutionErrors.InstalledManaged : SolutionErrors.InstalledUnmanaged,
                $"The solution '{manifest.UniqueName}' is installed as {Kind(isManaged)}, and the package is {Kind(manifest.IsManaged)}. Uninstall it first, or import a package of its kind.");
        }
    }

    private static string Kind(bool isManaged) => isManaged ? "managed" : "unmanaged";

    private void RequireSamePublisher(SolutionManifest manifest, Row solution)
    {
        var publisher = solution["publisherid"] is RowReference reference ? (string?)store.Row(reference.Table, reference.Id)?["uniquename"] : null;
        if (publisher is not null && publisher != manifest.Publisher.UniqueName)
        {
            throw new SolutionImportException(
                SolutionErrors.WrongPublisher,
                $"The solution '{manifest.UniqueName}' cannot be imported: its publisher '{publisher}' cannot become '{manifest.Publisher.UniqueName}'.");
        }
    }

    private void RequirePublisherWithItsPrefix(SolutionManifest manifest)
    {
        var (name, prefix) = (manifest.Publisher.UniqueName, manifest.Publisher.Prefix);
        if (store.Rows("publisher").FirstOrDefault(row => (string?)row["uniquename"] == name) is { } known && (string?)known["customizationprefix"] != prefix)
        {
            throw new SolutionImportException(
                $"The publisher '{name}' has the prefix '{known["customizationprefix"]}' in this organisation, and '{prefix}' in solution.xml.");
        }
    }
}
