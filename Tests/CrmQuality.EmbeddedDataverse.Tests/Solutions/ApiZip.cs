using CrmQuality.EmbeddedDataverse.Tests.CustomApis;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>The small solution with a custom API in it. Tests damage parts of it.</summary>
internal static class ApiZip
{
    public const string Name = "xmpl_Echo";
    public const string ApiFile = "customapis/xmpl_Echo/customapi.xml";
    public const string ParameterFile = "customapis/xmpl_Echo/customapirequestparameters/Text/customapirequestparameter.xml";
    public const string PropertyFile = "customapis/xmpl_Echo/customapiresponseproperties/Echo/customapiresponseproperty.xml";
    public const string PluginTypeId = "6f2a8e10-30b1-5a5e-9f4c-0a8a5c1f7d22";

    private const string Publisher =
        "<Publisher><UniqueName>xmpl</UniqueName><CustomizationPrefix>xmpl</CustomizationPrefix><CustomizationOptionValuePrefix>72700</CustomizationOptionValuePrefix></Publisher></SolutionManifest>";

    private const string Api =
        """
        <customapi uniquename="xmpl_Echo">
          <allowedcustomprocessingsteptype>2</allowedcustomprocessingsteptype><bindingtype>0</bindingtype><boundentitylogicalname />
          <description default="Says it again"><label description="Says it again" languagecode="1033" /></description>
          <displayname default="Echo"><label description="Echo" languagecode="1033" /></displayname>
          <executeprivilegename>prvReadxmpl_Policy</executeprivilegename><iscustomizable>0</iscustomizable>
          <isfunction>0</isfunction><isprivate>1</isprivate><name>xmpl_Echo</name>
          <plugintypeid><plugintypeid>6f2a8e10-30b1-5a5e-9f4c-0a8a5c1f7d22</plugintypeid></plugintypeid><workflowsdkstepenabled>0</workflowsdkstepenabled>
        </customapi>
        """;

    private const string Parameter =
        """
        <customapirequestparameter uniquename="Text">
          <description default="What to say"><label description="What to say" languagecode="1033" /></description>
          <displayname default="Text"><label description="Text" languagecode="1033" /></displayname>
          <iscustomizable>0</iscustomizable><isoptional>0</isoptional><logicalentityname /><name>xmpl_Echo.Text</name><type>10</type>
        </customapirequestparameter>
        """;

    private const string Property =
        """
        <customapiresponseproperty uniquename="Echo">
          <description default="What was said"><label description="What was said" languagecode="1033" /></description>
          <displayname default="Echo"><label description="Echo" languagecode="1033" /></displayname>
          <iscustomizable>0</iscustomizable><logicalentityname /><name>xmpl_Echo.Echo</name><type>10</type>
        </customapiresponseproperty>
        """;

    public static SolutionZip Runnable() => WithPublisher(SolutionZip.Runnable())
        .Customize("<PluginTypes>", $"""<PluginTypes><PluginType PluginTypeId="{PluginTypeId}" Name="{typeof(EchoApi).FullName}"><FriendlyName>echo</FriendlyName></PluginType>""")
        .With(ApiFile, Api)
        .With(ParameterFile, Parameter)
        .With(PropertyFile, Property);

    public static SolutionZip WithPublisher(SolutionZip zip) => zip.Replace("solution.xml", "</SolutionManifest>", Publisher);

    /// <summary>With a second parameter, which is optional or not.</summary>
    public static SolutionZip WithMore(this SolutionZip zip, bool isOptional) => zip.With(
        "customapis/xmpl_Echo/customapirequestparameters/More/customapirequestparameter.xml",
        Parameter.Replace("\"Text\"", "\"More\"", System.StringComparison.Ordinal).Replace("<isoptional>0", isOptional ? "<isoptional>1" : "<isoptional>0", System.StringComparison.Ordinal));

    /// <summary>Without the API, its plug-in type stays.</summary>
    public static SolutionZip WithoutApi(this SolutionZip zip) => zip.Without(ApiFile).Without(ParameterFile).Without(PropertyFile);
}
