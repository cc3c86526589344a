using System.Collections.Generic;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Apps and site maps that open nothing.</summary>
internal static class AppMutations
{
    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1401", SiteMap, "Entity=\"crmq_criteriaset\"", "Entity=\"crmq_criterion\""),
        Mutation.Of("CQ1401", App, "<AppModuleComponent type=\"1\" schemaName=\"opportunity\" />", ""),
        Mutation.Of("CQ1401", App, "<AppModuleComponent type=\"62\" schemaName=\"crmq_Example\" />", "", "CQ1405"),
        Mutation.Of("CQ1402", SiteMap, "SubArea Id=\"crmq_Criteria\"", "SubArea Id=\"crmq_Opportunities\""),
        Mutation.Of("CQ1402", SiteMap, "SubArea Id=\"crmq_Criteria\"", "SubArea Id=\"crmq Criteria\""),
        Mutation.Of("CQ1403", SiteMap, "DefaultDashboard=\"c3f0b1d2", "DefaultDashboard=\"d3f0b1d2"),
        Mutation.Of("CQ1404", App, "<WebResourceId>9b8c7d6e", "<WebResourceId>ab8c7d6e"),
        Mutation.Of("CQ1405", App, "type=\"26\" id=\"{0c4b2f0e", "type=\"26\" id=\"{1c4b2f0e"),
        Mutation.Of("CQ1405", App, "type=\"59\" id=\"{7e2a4c19", "type=\"59\" id=\"{8e2a4c19"),
        Mutation.Of("CQ1405", App, "type=\"60\" id=\"{5b1d0c35", "type=\"60\" id=\"{6b1d0c35"),
        Mutation.Of("CQ1405", App, "<AppModuleComponent type=\"62\"", "<AppModuleComponent type=\"1\" schemaName=\"deal\" /><AppModuleComponent type=\"62\""),
        Mutation.Of("CQ1405", App, "<AppModuleComponent type=\"62\"", "<AppModuleComponent type=\"29\" id=\"{5b1d0c35-6c59-4e0f-9c2c-1f3f5d1f8a01}\" /><AppModuleComponent type=\"62\""),
        Mutation.Of("CQ1406", App, "<Role id=\"{6d0c7c1e", "<Role id=\"{7d0c7c1e"),
    ];
}
