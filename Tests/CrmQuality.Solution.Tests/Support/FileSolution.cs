using System;
using System.Linq;
using System.Text;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>The solution sources with one component of each kind that comes as a file of its own. Tests damage parts of it.</summary>
internal sealed class FileSolution : IDisposable
{
    public const string Api = "customapis/crmq_Echo/customapi.xml";
    public const string Parameter = "customapis/crmq_Echo/customapirequestparameters/Text/customapirequestparameter.xml";
    public const string Property = "customapis/crmq_Echo/customapiresponseproperties/Echo/customapiresponseproperty.xml";
    public const string Variable = "environmentvariabledefinitions/crmq_Limit/environmentvariabledefinition.xml";
    public const string Values = "environmentvariabledefinitions/crmq_Limit/environmentvariablevalues.json";
    public const string Resource = "WebResources/crmq_/help/start.js";
    public const string ResourceNode = Resource + ".data.xml";
    public const string ResourceEntry = "WebResources/crmq_helpstartjs3F2504E0-4F89-11D3-9A0C-0305E82C3301";
    public const string Role = "Roles/CrmQuality reader.xml";
    public const string Manifest = "Other/Solution.xml";

    private const string Labels = """<description default="d" /><displayname default="n" />""";

    public FileSolution()
    {
        string plugin = SolutionFiles.Assembly.Descendants("PluginType").First().Attribute("PluginTypeId")!.Value;
        Write(Api, $"""<customapi uniquename="crmq_Echo"><allowedcustomprocessingsteptype>0</allowedcustomprocessingsteptype><bindingtype>0</bindingtype>{Labels}<isfunction>1</isfunction><isprivate>1</isprivate><name>crmq_Echo</name><plugintypeid><plugintypeid>{plugin}</plugintypeid></plugintypeid></customapi>""");
        Write(Parameter, $"""<customapirequestparameter uniquename="Text">{Labels}<isoptional>0</isoptional><name>crmq_Echo.Text</name><type>10</type></customapirequestparameter>""");
        Write(Property, $"""<customapiresponseproperty uniquename="Echo">{Labels}<name>crmq_Echo.Echo</name><type>10</type></customapiresponseproperty>""");
        Write(Variable, """<environmentvariabledefinition schemaname="crmq_Limit"><defaultvalue>10</defaultvalue><displayname default="Limit" /><type>100000001</type></environmentvariabledefinition>""");
        Write(Resource, "alert(1);");
        Write(ResourceNode, $"<WebResource><WebResourceId>{{3f2504e0-4f89-11d3-9a0c-0305e82c3301}}</WebResourceId><Name>crmq_/help/start.js</Name><DisplayName>Help</DisplayName><WebResourceType>3</WebResourceType><IntroducedVersion>0.1.0.0</IntroducedVersion><IsEnabledForMobileClient>0</IsEnabledForMobileClient><IsAvailableForMobileOffline>0</IsAvailableForMobileOffline><IsCustomizable>1</IsCustomizable><CanBeDeleted>1</CanBeDeleted><IsHidden>0</IsHidden><FileName>/{ResourceEntry}</FileName></WebResource>");
        Write(Role, """<Role id="{6d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}" name="CrmQuality reader"><IsCustomizable>1</IsCustomizable><RolePrivileges><RolePrivilege name="prvReadOpportunity" level="Local" /></RolePrivileges></Role>""");
        List("""<RootComponent type="61" schemaName="crmq_/help/start.js" behavior="0" />""");
        List("""<RootComponent type="20" id="{6d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}" behavior="0" />""");
    }

    public SolutionFixture Fixture { get; } = new();

    public SolutionCopy Copy => Fixture.Solution;

    public PackedZip Pack() => Fixture.Pack(managed: true);

    public void Write(string file, string content) => Copy.Write(file, Encoding.UTF8.GetBytes(content));

    /// <summary>Adds a root component.</summary>
    public void List(string row) => Copy.Replace(Manifest, "</RootComponents>", row + "</RootComponents>");

    /// <summary>Gives customizations.xml a place for a kind of components.</summary>
    public void AddPlace(string after, string name) => Copy.Replace("Other/Customizations.xml", $"<{after} />", $"<{after} /><{name} />");

    public void Dispose() => Fixture.Dispose();
}
