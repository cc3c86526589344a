using System.Collections.Generic;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Root components and content do not agree.</summary>
internal static class RootComponentMutations
{
    private const string Severity = "<RootComponent type=\"9\" schemaName=\"crmq_severity\" behavior=\"0\" />";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ0401", Manifest, Severity, Severity + "<RootComponent type=\"380\" schemaName=\"crmq_Limit\" behavior=\"0\" />"),
        Mutation.Of("CQ0401", Manifest, "schemaName=\"crmq_criterion\"", "schemaName=\"crmq_Criterion\""),
        Mutation.Of("CQ0401", Manifest, "id=\"{6d0c7c1e-30b1-4a5e-9f4c-0a8a5c1f7d05}\"", "id=\"6d0c7c1e-30b1-4a5e-9f4c-0a8a5c1f7d05\""),
        Mutation.Of("CQ0402", Manifest, Severity, Severity + Severity),
        Mutation.Of("CQ0403", Manifest, Severity, Severity + "<RootComponent type=\"9\" schemaName=\"crmq_gone\" behavior=\"0\" />"),
        Mutation.Of("CQ0403", "a choice is gone", sources => sources.Delete("OptionSets/crmq_severity.xml"), "CQ0807"),
        Mutation.Of("CQ0404", Manifest, Severity, ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"1\" schemaName=\"crmq_criterion\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"20\" id=\"{6d0c7c1e-30b1-4a5e-9f4c-0a8a5c1f7d05}\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"60\" id=\"{5b1d0c35-6c59-4e0f-9c2c-1f3f5d1f8a01}\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"60\" id=\"{c3f0b1d2-5e64-4c8a-b1f9-8d7a6e5c4b04}\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"61\" schemaName=\"crmq_/pages/checklist.html\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"62\" schemaName=\"crmq_Example\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"80\" schemaName=\"crmq_Example\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0404", Manifest, "<RootComponent type=\"92\" id=\"{43080ee8-800a-4b56-8723-c417e1ea0d0b}\" behavior=\"0\" />", ""),
        Mutation.Of("CQ0405", Manifest, "schemaName=\"opportunity\" behavior=\"2\"", "schemaName=\"opportunity\" behavior=\"0\""),
        Mutation.Of("CQ0405", Manifest, "schemaName=\"crmq_criterion\" behavior=\"0\"", "schemaName=\"crmq_criterion\" behavior=\"1\""),
        Mutation.Of("CQ0406", Manifest, "schemaName=\"CrmQuality.Plugins, Version=1.0.0.0", "schemaName=\"CrmQuality.Plugins, Version=1.1.0.0"),
    ];
}
