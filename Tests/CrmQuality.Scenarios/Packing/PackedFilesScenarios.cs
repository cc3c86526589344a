using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using CrmQuality.Cli.Commands;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Packing;

/// <summary>What the packer copies into the zip arrives as rows: custom APIs, environment variables, web resources and roles.</summary>
[TestClass]
public sealed class PackedFilesScenarios
{
    private const string Script = "alert('crmq_Limit');";
    private const string Entry = "/WebResources/crmq_helpjs3F2504E0-4F89-11D3-9A0C-0305E82C3301";

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Pack_FilesOfComponents_ArriveAsRows(bool managed)
    {
        using var sources = new TemporaryFolder();
        Copy(ShippedFiles.Solution, sources.Path);
        AddComponents(sources);
        var organization = new EmbeddedOrganization();
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, sources.Path, ShippedFiles.Plugin, managed);
        zip.Position = 0;

        organization.ImportSolution(zip);

        var service = organization.ServiceFor(organization.AdministratorId);
        Assert.AreEqual("10", service.Execute(new OrganizationRequest("RetrieveEnvironmentVariableValue") { ["DefinitionSchemaName"] = "crmq_Limit" })["Value"]);
        Assert.AreEqual(Script, Encoding.UTF8.GetString(Convert.FromBase64String((string)Single(service, "webresource", "name", "crmq_/help.js")["content"])));
        Assert.AreEqual(managed, (bool)Single(service, "customapi", "uniquename", "crmq_Health")["ismanaged"]);
        Assert.AreEqual("CrmQuality reader", Single(service, "role", "name", "CrmQuality reader")["name"]);
        Assert.Contains("{", (string)service.Execute(new OrganizationRequest("crmq_Health"))["Result"]);
    }

    private static Entity Single(IOrganizationService service, string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return service.RetrieveMultiple(query).Entities.Single();
    }

    private static void AddComponents(TemporaryFolder sources)
    {
        Write(sources, "environmentvariabledefinitions/crmq_Limit/environmentvariabledefinition.xml", $"<environmentvariabledefinition schemaname=\"crmq_Limit\"><defaultvalue>10</defaultvalue>{Labels("description")}{Labels("displayname")}<type>100000001</type></environmentvariabledefinition>");
        Write(sources, "WebResources/crmq_/help.js", Script);
        Write(sources, "WebResources/crmq_/help.js.data.xml", $"<WebResource><WebResourceId>{{3f2504e0-4f89-11d3-9a0c-0305e82c3301}}</WebResourceId><Name>crmq_/help.js</Name><DisplayName>Help</DisplayName><WebResourceType>3</WebResourceType><FileName>{Entry}</FileName></WebResource>");
        Write(sources, "Roles/CrmQuality reader.xml", "<Role id=\"{6d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}\" name=\"CrmQuality reader\"><RolePrivileges><RolePrivilege name=\"prvReadcrmq_Criterion\" level=\"Global\" /></RolePrivileges></Role>");
        var manifest = XElement.Load(sources.File("Other/Solution.xml"));
        manifest.Descendants("RootComponents").Single().Add(
            new XElement("RootComponent", new XAttribute("type", 61), new XAttribute("schemaName", "crmq_/help.js"), new XAttribute("behavior", 0)),
            new XElement("RootComponent", new XAttribute("type", 20), new XAttribute("id", "{6d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}"), new XAttribute("behavior", 0)));
        manifest.Save(sources.File("Other/Solution.xml"));
    }

    private static string Labels(string element) =>
        $"""<{element} default="Limit"><label description="Limit" languagecode="1033" /><label description="Raja" languagecode="1035" /></{element}>""";

    private static void Write(TemporaryFolder sources, string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(sources.File(name))!);
        sources.Write(name, text);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
