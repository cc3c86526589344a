using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Documenting;

/// <summary>What people read of a component.</summary>
internal static class Labels
{
    private const string English = "1033";
    private const string Finnish = "1035";

    /// <summary>The English and the Finnish text of a node's list of labels.</summary>
    /// <param name="owner">The node.</param>
    /// <param name="list">Its list, such as <c>displaynames</c>.</param>
    public static string Both(XElement owner, string list) => $"{Of(owner, list, English)} / {Of(owner, list, Finnish)}";

    /// <summary>The English text of a node's list of labels; empty when there is none.</summary>
    public static string Of(XElement owner, string list) => Of(owner, list, English);

    /// <summary>A text as it stands in a cell of a table.</summary>
    public static string Cell(string text) => text.Replace("|", "\\|").ReplaceLineEndings(" ").Trim();

    private static string Of(XElement owner, string list, string language) => Cell(
        owner.Element(list)?.Elements().FirstOrDefault(label => label.Attribute("languagecode")?.Value == language)?.Attribute("description")?.Value ?? "");
}
