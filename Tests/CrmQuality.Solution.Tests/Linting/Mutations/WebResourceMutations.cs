using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Web resources that do not work where they are.</summary>
internal static class WebResourceMutations
{
    private const string FinnishNode = FinnishTexts + ".data.xml";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1301", "a hyphen in a name", sources => Rename(sources, "crmq_/pictures/mark.svg", "crmq_/pictures/check-mark.svg"), "CQ0404", "CQ0403", "CQ1306", "CQ1308", "CQ0111"),
        Mutation.Of("CQ1301", "another prefix", sources => Rename(sources, "crmq_/pictures/mark.svg", "new_/pictures/mark.svg"), "CQ0404", "CQ0403", "CQ1306", "CQ1308", "CQ0111"),
        Mutation.Of("CQ1302", ScriptNode, "<WebResourceType>3<", "<WebResourceType>1<", "CQ1004"),
        Mutation.Of("CQ1302", "an ending nobody knows", sources => Rename(sources, "crmq_/pictures/mark.svg", "crmq_/pictures/mark.txt"), "CQ0404", "CQ0403", "CQ1306", "CQ1308", "CQ0111"),
        Mutation.Of("CQ1303", FinnishNode, "<LanguageCode>1035<", "<LanguageCode>1033<"),
        Mutation.Of("CQ1303", "a language is missing", RemoveFinnish, "CQ0403"),
        Mutation.Of("CQ1304", "a text is missing", sources => sources.Cut(FinnishTexts, "<data name=\"missing\">", "</data>")),
        Mutation.Of("CQ1304", FinnishTexts, "<value>Puuttuu</value>", "<value> </value>"),
        Mutation.Of("CQ1304", FinnishTexts, "name=\"missing\"", "name=\"title\""),
        Mutation.Of("CQ1304", FinnishTexts, "</root>", ""),
        Mutation.Of("CQ1305", Picture, "<path ", "<script>alert(1)</script><path "),
        Mutation.Of("CQ1305", Picture, "<path ", "<path onclick=\"alert(1)\" "),
        Mutation.Of("CQ1305", Picture, "<path ", "<a href=\"javascript:alert(1)\" /><path "),
        Mutation.Of("CQ1305", Picture, "</svg>", ""),
        Mutation.Of("CQ1306", Page, "src=\"../scripts/checklist.js\"", "src=\"scripts/checklist.js\""),
        Mutation.Of("CQ1306", Page, "src=\"../pictures/mark.svg\"", "src=\"https://example.com/mark.svg\""),
        Mutation.Of("CQ1306", Page, "src=\"../pictures/mark.svg\"", "src=\"../../../pictures/mark.svg\""),
        Mutation.Of("CQ1306", Script, "var CrmQuality", "import { limit } from \"./limits.js\";\nvar CrmQuality"),
        Mutation.Of("CQ1307", Page, "<script src=\"../../ClientGlobalContext.js.aspx\"></script>", ""),
        Mutation.Of("CQ1307", Page, "../../ClientGlobalContext.js.aspx", "../ClientGlobalContext.js.aspx"),
        Mutation.Of("CQ1308", SiteMap, "$webresource:crmq_/pictures/mark.svg", "$webresource:crmq_/pictures/tick.svg"),
        Mutation.Of("CQ1308", "AppModuleSiteMaps/crmq_CrmQuality/AppModuleSiteMap.xml", "/WebResources/crmq_/icons/rep.svg", "/WebResources/crmq_/icons/reps.svg"),
        Mutation.Of("CQ1308", "Entities/crmq_Criterion/Entity.xml", "<IconVectorName>crmq_/icons/criterion.svg", "<IconVectorName>crmq_/icons/criteria.svg"),
    ];

    private static void Rename(Sources sources, string name, string other)
    {
        sources.Rename($"WebResources/{name}", $"WebResources/{other}");
        sources.Replace($"WebResources/{name}.data.xml", name, other);
        sources.Rename($"WebResources/{name}.data.xml", $"WebResources/{other}.data.xml");
    }

    private static void RemoveFinnish(Sources sources)
    {
        sources.Delete(FinnishTexts);
        sources.Delete(FinnishNode);
    }
}
