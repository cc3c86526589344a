using System;
using System.Linq;

namespace CrmQuality.Cli.Releasing;

/// <summary>What changed for those who use it, from the change log.</summary>
internal static class ReleaseNotes
{
    private const string Section = "\n## ";

    public static string Of(string label, string changelog)
    {
        var sections = changelog.ReplaceLineEndings("\n").Split(Section);
        var changes = sections.Length > 1 ? string.Join('\n', sections[1].Split('\n').Skip(1)).Trim() : "";
        var standing = label.Contains("-preview", StringComparison.Ordinal)
            ? "This is a preview, built on a stand-in for Microsoft's SDK: import it into an environment for trying things out, not into production.\n\n"
            : "";
        return $"""
            # CrmQuality {label}

            {standing}Import `CrmQuality_{label}_managed.zip` into test and production, `CrmQuality_{label}.zip` into development. Publish the criteria again after the
            import. `docs/install.md` has every step. `sha256sum -c CrmQuality_{label}.sha256` checks the files.

            {changes}

            """.ReplaceLineEndings("\n");
    }
}
