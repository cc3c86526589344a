using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>A small solution to import: a table, a column on opportunity, a choice, an assembly, a step with an image. Tests damage parts of it.</summary>
internal sealed class SolutionZip
{
    private const string Dll = "PluginAssemblies/Xmpl/Xmpl.dll";

    private const string Types =
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="text/xml"/></Types>""";

    private readonly Dictionary<string, string> files = new()
    {
        ["[Content_Types].xml"] = Types,
        ["solution.xml"] = Manifest,
        ["customizations.xml"] = Customizations,
        [Dll] = "not really a dll",
    };

    private static string Manifest =>
        """
        <ImportExportXml><SolutionManifest><UniqueName>Xmpl</UniqueName><Version>1.2.0.0</Version><Managed>1</Managed>
        <RootComponents>
          <RootComponent type="1" schemaName="opportunity" behavior="2"/><RootComponent type="1" schemaName="xmpl_policy" behavior="0"/>
          <RootComponent type="9" schemaName="xmpl_band" behavior="0"/>
          <RootComponent type="91" id="{a3e00eb2-c0b5-585e-a5eb-19b1128e0fc7}" schemaName="Xmpl.Plugins" behavior="0"/>
          <RootComponent type="92" id="{531d61c8-fa89-5f44-b698-d1947ec1841b}" behavior="0"/>
          <RootComponent type="20" id="{531d61c8-fa89-5f44-b698-d1947ec18400}" behavior="0"/>
        </RootComponents></SolutionManifest></ImportExportXml>
        """;

    private static string Customizations =>
        """
        <ImportExportXml>
        <Entities>
          <Entity><Name>Opportunity</Name><EntityInfo><entity Name="Opportunity"><attributes>
            <attribute PhysicalName="xmpl_Band"><Type>picklist</Type><LogicalName>xmpl_band</LogicalName><IsCustomField>1</IsCustomField><AppDefaultValue>-1</AppDefaultValue><OptionSetName>xmpl_band</OptionSetName></attribute>
            <attribute PhysicalName="xmpl_PolicyId"><Type>lookup</Type><LogicalName>xmpl_policyid</LogicalName><IsCustomField>1</IsCustomField></attribute>
            <attribute PhysicalName="xmpl_Day"><Type>datetime</Type><LogicalName>xmpl_day</LogicalName><IsCustomField>1</IsCustomField><Behavior>2</Behavior></attribute>
            <attribute PhysicalName="xmpl_Cost"><Type>money</Type><LogicalName>xmpl_cost</LogicalName><IsCustomField>1</IsCustomField><MinValue>0</MinValue><MaxValue>10</MaxValue><Accuracy>2</Accuracy><AccuracySource>2</AccuracySource></attribute>
            <attribute PhysicalName="xmpl_Cost_Base"><Type>money</Type><LogicalName>xmpl_cost_base</LogicalName><CalculationOf>xmpl_Cost</CalculationOf></attribute>
          </attributes></entity></EntityInfo><FormXml/><SavedQueries><savedqueries><savedquery/></savedqueries></SavedQueries></Entity>
          <Entity><Name>xmpl_Policy</Name><EntityInfo><entity Name="xmpl_Policy"><attributes>
            <attribute PhysicalName="xmpl_PolicyId"><Type>primarykey</Type><LogicalName>xmpl_policyid</LogicalName><RequiredLevel>systemrequired</RequiredLevel></attribute>
            <attribute PhysicalName="xmpl_Name"><Type>nvarchar</Type><LogicalName>xmpl_name</LogicalName><DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength>
              <displaynames><displayname description="Name" languagecode="1033"/><displayname description="Nimi" languagecode="1035"/></displaynames></attribute>
            <attribute PhysicalName="CreatedBy"><Type>lookup</Type><LogicalName>createdby</LogicalName><ValidForCreateApi>0</ValidForCreateApi><IsCustomField>0</IsCustomField></attribute>
          </attributes><EntityKeys><EntityKey><Name>xmpl_NameKey</Name><LogicalName>xmpl_namekey</LogicalName><EntityKeyAttributes><AttributeName>xmpl_name</AttributeName></EntityKeyAttributes></EntityKey></EntityKeys>
          <EntitySetName>xmpl_policies</EntitySetName><OwnershipTypeMask>OrgOwned</OwnershipTypeMask></entity></EntityInfo></Entity>
        </Entities>
        <EntityRelationships><EntityRelationship Name="xmpl_policy_opportunity"><EntityRelationshipType>OneToMany</EntityRelationshipType>
          <ReferencingEntityName>Opportunity</ReferencingEntityName><ReferencedEntityName>xmpl_Policy</ReferencedEntityName><CascadeDelete>Restrict</CascadeDelete>
          <ReferencingAttributeName>xmpl_PolicyId</ReferencingAttributeName></EntityRelationship></EntityRelationships>
        <Roles><Role id="{6d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21}" name="Reader"><RolePrivileges><RolePrivilege name="prvReadOpportunity" level="Local"/></RolePrivileges></Role></Roles>
        <optionsets><optionset Name="xmpl_band"><OptionSetType>picklist</OptionSetType><IsGlobal>1</IsGlobal><options>
          <option value="727000000"><labels><label description="Low" languagecode="1033"/><label description="Matala" languagecode="1035"/></labels></option></options></optionset></optionsets>
        <SolutionPluginAssemblies><PluginAssembly FullName="Xmpl.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef" PluginAssemblyId="a3e00eb2-c0b5-585e-a5eb-19b1128e0fc7">
          <IsolationMode>2</IsolationMode><SourceType>0</SourceType><FileName>/PluginAssemblies/Xmpl/Xmpl.dll</FileName>
          <PluginTypes><PluginType PluginTypeId="c7118260-a25a-5200-8731-a277f6b77f52" Name="Xmpl.Plugins.Score"><FriendlyName>score</FriendlyName></PluginType></PluginTypes></PluginAssembly></SolutionPluginAssemblies>
        <SdkMessageProcessingSteps><SdkMessageProcessingStep Name="Xmpl: update" SdkMessageProcessingStepId="{531d61c8-fa89-5f44-b698-d1947ec1841b}">
          <PluginTypeName>Xmpl.Plugins.Score, Xmpl.Plugins, Version=1.0.0.0</PluginTypeName><PrimaryEntity>opportunity</PrimaryEntity><FilteringAttributes>estimatedvalue,xmpl_band</FilteringAttributes>
          <Mode>0</Mode><Rank>7</Rank><SdkMessageId>{20bebb1b-ea3e-db11-86a7-000a3a5473e8}</SdkMessageId><Stage>20</Stage>
          <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="PreImage"><SdkMessageProcessingStepImageId>{47429ec3-4f19-5a5f-b878-54aa0195c066}</SdkMessageProcessingStepImageId>
            <Attributes>estimatedvalue</Attributes><EntityAlias>PreImage</EntityAlias><ImageType>0</ImageType><MessagePropertyName>Target</MessagePropertyName></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
        </SdkMessageProcessingStep></SdkMessageProcessingSteps>
        <Languages><Language>1033</Language></Languages>
        </ImportExportXml>
        """;

    private readonly Dictionary<string, byte[]> binaries = [];

    /// <summary>The same with the assembly of these tests in it, so that an organisation can run its step.</summary>
    public static SolutionZip Runnable()
    {
        var zip = new SolutionZip().Without(Dll);
        zip.binaries[Dll] = File.ReadAllBytes(typeof(PlainProbe).Assembly.Location);
        return zip.Customize("Xmpl.Plugins.Score", typeof(PlainProbe).FullName!);
    }

    public SolutionZip Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public SolutionZip With(string file, string content)
    {
        files[file] = content;
        return this;
    }

    public SolutionZip Replace(string file, string old, string replacement)
    {
        Assert.Contains(old, files[file]);
        files[file] = files[file].Replace(old, replacement, System.StringComparison.Ordinal);
        return this;
    }

    public SolutionZip Version(string version) => Replace("solution.xml", "1.2.0.0", version);

    public SolutionZip Unmanaged() => Replace("solution.xml", "<Managed>1", "<Managed>0");

    /// <summary>The step is gone from both files.</summary>
    public SolutionZip WithoutStep()
    {
        var (xml, start, end) = (files["customizations.xml"], "<SdkMessageProcessingSteps>", "</SdkMessageProcessingSteps>");
        files["customizations.xml"] = xml.Remove(xml.IndexOf(start, System.StringComparison.Ordinal), xml.IndexOf(end, System.StringComparison.Ordinal) + end.Length - xml.IndexOf(start, System.StringComparison.Ordinal));
        return Replace("solution.xml", """<RootComponent type="92" id="{531d61c8-fa89-5f44-b698-d1947ec1841b}" behavior="0"/>""", "");
    }

    public SolutionZip Customize(string old, string replacement) => Replace("customizations.xml", old, replacement);

    public Stream Open()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value))).Concat(binaries.Select(file => (file.Key, file.Value))))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
