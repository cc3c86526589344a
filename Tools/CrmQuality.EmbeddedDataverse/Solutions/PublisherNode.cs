using System.Xml.Linq;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The publisher that solution.xml names. A file that names none belongs to the default publisher of the organisation.</summary>
/// <param name="UniqueName">Unique name.</param>
/// <param name="FriendlyName">Display name.</param>
/// <param name="Prefix">Prefix of its components' names.</param>
/// <param name="OptionPrefix">Prefix of its options' values.</param>
internal sealed record PublisherNode(string UniqueName, string FriendlyName, string Prefix, int OptionPrefix)
{
    private const string Where = "solution.xml, the publisher";
    private const int DefaultOptionPrefix = 10000;

    public static PublisherNode Read(XElement? node)
    {
        if (node is null)
        {
            return new PublisherNode("DefaultPublisherembedded", "Default Publisher for embedded", "new", DefaultOptionPrefix);
        }

        var uniqueName = node.Required("UniqueName", Where);
        return new PublisherNode(
            uniqueName,
            SolutionManifest.LocalizedName(node) ?? uniqueName,
            node.Required("CustomizationPrefix", Where),
            node.Whole("CustomizationOptionValuePrefix", Where) ?? DefaultOptionPrefix);
    }
}
