using System.Collections.Generic;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Labels that are missing, empty or of one language only.</summary>
internal static class LabelMutations
{
    private const string Severity = "OptionSets/crmq_severity.xml";
    private const string Criterion = "Entities/crmq_Criterion/Entity.xml";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1501", Severity, "<label description=\"Esto\" languagecode=\"1035\" />", ""),
        Mutation.Of("CQ1501", Severity, "<label description=\"Esto\" languagecode=\"1035\" />", "<label description=\"Esto\" languagecode=\"1053\" />"),
        Mutation.Of("CQ1501", Severity, "description=\"Esto\"", "description=\" \""),
        Mutation.Of("CQ1501", SiteMap, "<Title LCID=\"1035\" Title=\"Laatu\" />", ""),
        Mutation.Of("CQ1501", Api, "<label description=\"Kaiku\" languagecode=\"1035\" />", ""),
        Mutation.Of("CQ1501", Manifest, "<LocalizedName description=\"CrmQuality\" languagecode=\"1035\" />", ""),
        Mutation.Of("CQ1502", "a choice value", sources => sources.Cut(Severity, "<labels>", "</labels>")),
        Mutation.Of("CQ1502", "a column", sources => sources.Cut(Criterion, "<displaynames>", "</displaynames>")),
        Mutation.Of("CQ1502", "a table's plural", sources => sources.Cut(Criterion, "<LocalizedCollectionNames>", "</LocalizedCollectionNames>")),
        Mutation.Of("CQ1502", "a tab", sources => sources.Cut(Form, "<labels>", "</labels>")),
        Mutation.Of("CQ1502", "a form", sources => sources.Cut(Form, "<LocalizedNames>", "</LocalizedNames>")),
        Mutation.Of("CQ1502", "a view", sources => sources.Cut(View, "<LocalizedNames>", "</LocalizedNames>")),
        Mutation.Of("CQ1502", "a chart", sources => sources.Cut(Chart, "<LocalizedNames>", "</LocalizedNames>")),
        Mutation.Of("CQ1502", "a dashboard", sources => sources.Cut(Dashboard, "<LocalizedNames>", "</LocalizedNames>")),
        Mutation.Of("CQ1502", "an app", sources => sources.Cut(App, "<Descriptions>", "</Descriptions>")),
        Mutation.Of("CQ1502", "an area", sources => sources.Cut(SiteMap, "<Titles>", "</Titles>")),
        Mutation.Of("CQ1502", "a custom API", sources => sources.Cut(Api, "<displayname", "</displayname>")),
        Mutation.Of("CQ1502", "a parameter without languages", sources => sources.Cut(Parameter, "<description", "</description>", "<description default=\"Row.\" />")),
        Mutation.Of("CQ1502", "an environment variable", sources => sources.Cut(Variable, "<displayname", "</displayname>")),
        Mutation.Of("CQ1502", "the solution", sources => sources.Cut(Manifest, "<Descriptions>", "</Descriptions>", "<Descriptions />")),
        Mutation.Of("CQ1503", Api, "<displayname default=\"Echo\">", "<displayname default=\"Kaiku\">"),
    ];
}
