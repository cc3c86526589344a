using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CrmQuality.Packer.Package;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>customizations.xml against the schemas Microsoft publishes. There is none for solution.xml, custom APIs and environment variables.</summary>
internal static class SchemaChecks
{
    private const string Schema = "CustomizationsSolution.xsd";
    private const string ChartSchema = "VisualizationDataDescription.xsd";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0201", "Schema of customizations.xml")
        {
            Meaning = $"customizations.xml, as it is packed, is valid by Microsoft's {Schema}, to the last error: the import validates, too. The solution is written in the shape of the schemas of 2018, the newest published.",
            Remedy = "Change the node to what the schema allows; what newer exports add is optional.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090; error text of the import: \"XSD validation failed\"",
            Skip = subject => MissingSchema(subject, Schema),
            Find = Customization,
        },
        new("CQ0202", "Schema of charts")
        {
            Meaning = $"The data description of every chart is valid by Microsoft's {ChartSchema}, which the other schema leaves out.",
            Remedy = "Change the node to what the schema allows.",
            Certainty = Certainty.Documented,
            Source = "schema 9.0.0.2090",
            Skip = subject => MissingSchema(subject, ChartSchema),
            Find = Charts,
        },
    ];

    private static string? MissingSchema(LintSubject subject, string file) => subject.Schemas switch
    {
        null => "no folder of Microsoft's schemas was given (--schemas)",
        { } folder when !File.Exists(Path.Combine(folder, file)) => $"{file} is not in {folder}",
        _ => null,
    };

    private static Fault[] Customization(LintSubject subject)
    {
        XElement root = new Customizations(Origins.Copy).Fill(subject.Parts.IsPacked ? Alone(subject.Parts) : subject.Parts);
        return Validate(Read(subject.Schemas!, Schema), root, subject.Parts.Skeleton);
    }

    private static Fault[] Charts(LintSubject subject)
    {
        XmlSchemaSet schemas = Read(subject.Schemas!, ChartSchema);
        return [.. subject.Parts.Charts.SelectMany(chart => chart.Inside("datadefinition")).SelectMany(definition => Validate(schemas, Origins.Copy(definition), definition))];
    }

    /// <summary>Of a zip the file is there already.</summary>
    private static SolutionParts Alone(SolutionParts parts) => parts with
    {
        Tables = [],
        Choices = [],
        Relationships = [],
        Roles = [],
        Dashboards = [],
        WebResources = [],
        SiteMaps = [],
        Apps = [],
        Assemblies = [],
        Steps = [],
    };

    private static Fault[] Validate(XmlSchemaSet schemas, XElement root, Part whole)
    {
        var faults = new List<Fault>();
        new XDocument(root).Validate(schemas, (place, found) =>
        {
            // Parts of charts are validated where there is something to validate them by.
            if (found.Severity == XmlSeverityType.Error)
            {
                faults.Add(Origins.FaultOf(place as XObject, whole, found.Message.TrimEnd('.')));
            }
        });
        return [.. faults];
    }

    private static XmlSchemaSet Read(string folder, string file)
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        try
        {
            schemas.Add(null, Path.GetFullPath(Path.Combine(folder, file)));
            schemas.Compile();
            return schemas;
        }
        catch (Exception exception) when (exception is XmlSchemaException or XmlException or IOException)
        {
            throw new PackException(Path.Combine(folder, file), $"this is no schema that can be used: {exception.Message}", exception);
        }
    }
}
