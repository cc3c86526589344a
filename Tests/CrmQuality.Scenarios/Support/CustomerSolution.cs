using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Support;

/// <summary>A solution of the customer's own: the text column <c>cust_region</c> on some stock tables.</summary>
internal static class CustomerSolution
{
    public const string Column = "cust_region";

    private const string Types =
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml"/></Types>""";

    /// <summary>Brings the column to tables.</summary>
    public static void Import(EmbeddedOrganization organization, params string[] tables)
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", Types);
            Write(archive, "solution.xml", Manifest(tables));
            Write(archive, "customizations.xml", $"<ImportExportXml><Entities>{string.Concat(tables.Select(Table))}</Entities><Languages><Language>1033</Language></Languages></ImportExportXml>");
        }

        zip.Position = 0;
        organization.ImportSolution(zip);
    }

    /// <summary>Uninstalls it: the columns go with all they hold.</summary>
    public static void Uninstall(IOrganizationService service)
    {
        var query = new QueryExpression("solution");
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, "Customer");
        service.Delete("solution", service.RetrieveMultiple(query).Entities.Single().Id);
    }

    private static string Manifest(string[] tables) =>
        $"""
        <ImportExportXml><SolutionManifest><UniqueName>Customer</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed>
        <RootComponents>{string.Concat(tables.Select(table => $"<RootComponent type=\"1\" schemaName=\"{table.ToLowerInvariant()}\" behavior=\"2\"/>"))}</RootComponents>
        </SolutionManifest></ImportExportXml>
        """;

    private static string Table(string table) =>
        $"""
        <Entity><Name>{table}</Name><EntityInfo><entity Name="{table}"><attributes>
        <attribute PhysicalName="cust_Region"><Type>nvarchar</Type><LogicalName>{Column}</LogicalName><IsCustomField>1</IsCustomField><MaxLength>100</MaxLength></attribute>
        </attributes></entity></EntityInfo></Entity>
        """;

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
