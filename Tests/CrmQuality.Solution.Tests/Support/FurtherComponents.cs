using System;
using System.IO;
using System.Linq;

namespace CrmQuality.Solution.Tests.Support;

/// <summary>The real sources with one component of each kind laid over them.</summary>
internal static class FurtherComponents
{
    public const string Manifest = "Other/Solution.xml";
    public const string Skeleton = "Other/Customizations.xml";
    public const string Opportunity = "Entities/Opportunity/Entity.xml";
    public const string Form = "Entities/Opportunity/FormXml/main/{5b1d0c35-6c59-4e0f-9c2c-1f3f5d1f8a01}.xml";
    public const string View = "Entities/Opportunity/SavedQueries/{0c4b2f0e-3a55-4a2b-8b1e-6c2f8f0a9d02}.xml";
    public const string Chart = "Entities/Opportunity/Visualizations/{7e2a4c19-92d1-4f53-a0c7-2b7d9e6f1c03}.xml";
    public const string Dashboard = "Dashboards/{c3f0b1d2-5e64-4c8a-b1f9-8d7a6e5c4b04}.xml";
    public const string Role = "Roles/CRM Quality Example.xml";
    public const string Script = "WebResources/crmq_/scripts/checklist.js";
    public const string ScriptNode = Script + ".data.xml";
    public const string ScriptEntry = "WebResources/crmq_scriptschecklistjs3F2504E0-4F89-41D3-9A0C-0305E82C3306";
    public const string Page = "WebResources/crmq_/pages/checklist.html";
    public const string Picture = "WebResources/crmq_/pictures/mark.svg";
    public const string FinnishTexts = "WebResources/crmq_/strings/Checklist.1035.resx";
    public const string SiteMap = "AppModuleSiteMaps/crmq_Example/AppModuleSiteMap.xml";
    public const string App = "AppModules/crmq_Example/AppModule.xml";
    public const string Api = "customapis/crmq_Echo/customapi.xml";
    public const string Parameter = "customapis/crmq_Echo/customapirequestparameters/Row/customapirequestparameter.xml";
    public const string Property = "customapis/crmq_Echo/customapiresponseproperties/Answer/customapiresponseproperty.xml";
    public const string Variable = "environmentvariabledefinitions/crmq_Limit/environmentvariabledefinition.xml";
    public const string Values = "environmentvariabledefinitions/crmq_Limit/environmentvariablevalues.json";

    private static readonly string Folder = Path.Combine(Repository.Root, "Tests", "CrmQuality.Solution.Tests", "FurtherComponents");

    private static readonly string[] Rows =
    [
        """type="20" id="{6d0c7c1e-30b1-4a5e-9f4c-0a8a5c1f7d05}" """, """type="60" id="{5b1d0c35-6c59-4e0f-9c2c-1f3f5d1f8a01}" """,
        """type="60" id="{c3f0b1d2-5e64-4c8a-b1f9-8d7a6e5c4b04}" """, """type="61" schemaName="crmq_/scripts/checklist.js" """,
        """type="61" schemaName="crmq_/pages/checklist.html" """, """type="61" schemaName="crmq_/pictures/mark.svg" """,
        """type="61" schemaName="crmq_/strings/Checklist.1033.resx" """, """type="61" schemaName="crmq_/strings/Checklist.1035.resx" """,
        """type="62" schemaName="crmq_Example" """, """type="80" schemaName="crmq_Example" """,
    ];

    /// <summary>A copy of the real sources with them.</summary>
    public static Sources WithTheReal()
    {
        var sources = new Sources();
        foreach (string file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(file => Path.GetDirectoryName(file) != Folder))
        {
            sources.Write(Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        sources.Replace(Manifest, "</RootComponents>", string.Concat(Rows.Select(row => $"<RootComponent {row}behavior=\"0\" />\n")) + "</RootComponents>");
        AddPlace(sources, Opportunity, "RibbonDiffXml", "Visualizations");
        AddPlace(sources, Skeleton, "EntityDataProviders", "AppModuleSiteMaps");
        AddPlace(sources, Skeleton, "EntityDataProviders", "AppModules");
        return sources;
    }

    /// <summary>Gives a kind of components their place where the real sources have none of that kind yet.</summary>
    private static void AddPlace(Sources sources, string file, string before, string name)
    {
        if (!sources.Text(file).Contains($"<{name} />", StringComparison.Ordinal))
        {
            sources.Replace(file, $"<{before} />", $"<{name} />\n<{before} />");
        }
    }
}
