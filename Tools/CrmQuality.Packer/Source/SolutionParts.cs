using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Packer.Source;

/// <summary>A solution taken apart, whether it was unpacked or packed. What could not be read is missing here and named in the problems.</summary>
internal sealed record SolutionParts
{
    /// <summary>Whether it was read from a zip.</summary>
    public required bool IsPacked { get; init; }

    public required FileSet Files { get; init; }

    /// <summary>Every XML file.</summary>
    public required IReadOnlyList<Document> Documents { get; init; }

    public required IReadOnlyList<ReadProblem> Problems { get; init; }

    /// <summary>The root of solution.xml.</summary>
    public required Part Manifest { get; init; }

    /// <summary>The root of customizations.xml: of an unpacked solution the skeleton, which gives the order of the nodes.</summary>
    public required Part Skeleton { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    public required IReadOnlyList<Part> Choices { get; init; }

    public required IReadOnlyList<Part> Relationships { get; init; }

    /// <summary>The names an unpacked solution lists beside its relationships; null of a packed one, which has no such list.</summary>
    public required Part? RelationshipIndex { get; init; }

    public required IReadOnlyList<Part> Roles { get; init; }

    public required IReadOnlyList<Part> Dashboards { get; init; }

    public required IReadOnlyList<WebResource> WebResources { get; init; }

    public required IReadOnlyList<Part> SiteMaps { get; init; }

    public required IReadOnlyList<Part> Apps { get; init; }

    public required IReadOnlyList<Part> Assemblies { get; init; }

    public required IReadOnlyList<Part> Steps { get; init; }

    public required IReadOnlyList<CustomApi> Apis { get; init; }

    public required IReadOnlyList<Part> Variables { get; init; }

    public IEnumerable<Part> RootComponents => Manifest.Inside("RootComponent");

    public IEnumerable<Part> PluginTypes => Assemblies.SelectMany(assembly => assembly.Inside("PluginType"));

    public IEnumerable<Part> Images => Steps.SelectMany(step => step.Inside("SdkMessageProcessingStepImage"));

    public IEnumerable<Part> Forms => Tables.SelectMany(table => table.Forms);

    public IEnumerable<Part> Views => Tables.SelectMany(table => table.Views);

    public IEnumerable<Part> Charts => Tables.SelectMany(table => table.Charts);

    /// <summary>A stand-in for a file that could not be read.</summary>
    public static Part Unread(string file, string root) => new(file, new XElement(root));
}
