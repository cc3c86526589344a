using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>solution.xml says something wrong.</summary>
internal static class ManifestMutations
{
    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ0301", Manifest, "<UniqueName>CrmQuality<", "<UniqueName>Crm Quality<"),
        Mutation.Of("CQ0301", Manifest, "<UniqueName>crmquality<", "<UniqueName>1crmquality<"),
        Mutation.Of("CQ0302", Manifest, "<Version>0.1.0.0<", "<Version>0.1<"),
        Mutation.Of("CQ0303", Manifest, "<CustomizationPrefix>crmq<", "<CustomizationPrefix>crm<"),
        Mutation.Of("CQ0304", Manifest, "<CustomizationOptionValuePrefix>28461<", "<CustomizationOptionValuePrefix>10000<"),
        new("CQ0305", "managed is 3") { Source = sources => sources.Replace(Manifest, "<Managed>2<", "<Managed>3<"), IsPacked = false },
        new("CQ0305", "managed is 2 in a zip") { Package = entries => entries["solution.xml"] = Text(entries["solution.xml"], "<Managed>0<", "<Managed>2<") },
        Mutation.Of("CQ0306", Manifest, "languagecode=\"1033\" generatedBy", "languagecode=\"1035\" generatedBy"),
        Mutation.Of("CQ0306", Skeleton, "<Language>1035</Language>", ""),
        Mutation.Of("CQ0307", Manifest, "version=\"9.2.0.0\"", "version=\"9.3.0.0\""),
        Mutation.Of("CQ0307", Manifest, "SolutionPackageVersion=\"9.2\"", "SolutionPackageVersion=\"10.0\""),
        Mutation.Of("CQ0308", Manifest, "<MissingDependencies />", "<MissingDependencies><MissingDependency /></MissingDependencies>"),
        Mutation.Of("CQ0309", "one address only", sources => sources.Cut(Manifest, "<Address>", "</Address>")),
        Mutation.Of("CQ0309", "version before the names", sources => MoveVersion(sources)),
        Mutation.Of("CQ0501", Form, "<formid>{5b1d0c35", "<formid>{5b1d0c3", "CQ0109", "CQ0404", "CQ0403", "CQ1405"),
        Mutation.Of("CQ0501", ScriptNode, "<WebResourceId>{3f2504e0", "<WebResourceId>{zf2504e0", "CQ0111"),
        Mutation.Of("CQ0501", SiteMap, "DefaultDashboard=\"c3f0", "DefaultDashboard=\"c3f", "CQ1403"),
        Mutation.Of("CQ0501", "a step's image", sources => sources.ReplaceFirst("SdkMessageProcessingSteps/{58a30d7a-6544-4038-9c6b-d06b9b4360c8}.xml", "<SdkMessageProcessingStepImageId>{", "<SdkMessageProcessingStepImageId>{x")),
        Mutation.Of("CQ0502", "a cell with the id of another", sources => sources.Replace(Form, "665544332217", "665544332216")),
        Mutation.Of("CQ0502", "a chart with the id of its view", sources => Renumber(sources)),
    ];

    internal static byte[] Text(byte[] content, string old, string replacement)
    {
        string text = System.Text.Encoding.UTF8.GetString(content);
        Assert.Contains(old, text);
        return System.Text.Encoding.UTF8.GetBytes(text.Replace(old, replacement, System.StringComparison.Ordinal));
    }

    private static void MoveVersion(Sources sources)
    {
        sources.Replace(Manifest, "<Version>0.1.0.0</Version>", "");
        sources.Replace(Manifest, "<UniqueName>CrmQuality</UniqueName>", "<UniqueName>CrmQuality</UniqueName><Version>0.1.0.0</Version>");
    }

    private static void Renumber(Sources sources)
    {
        const string OfTheView = "0c4b2f0e-3a55-4a2b-8b1e-6c2f8f0a9d02";
        const string OfTheChart = "7e2a4c19-92d1-4f53-a0c7-2b7d9e6f1c03";
        foreach (string file in new[] { Chart, Form, Dashboard, App })
        {
            sources.Replace(file, OfTheChart, OfTheView);
        }

        sources.Rename(Chart, Chart.Replace(OfTheChart, OfTheView, System.StringComparison.Ordinal));
    }
}
