using System.Collections.Generic;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Roles with privileges nobody can hold.</summary>
internal static class RoleMutations
{
    private const string ReadSets = "<RolePrivilege name=\"prvReadcrmq_CriteriaSet\" level=\"Global\" />";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1201", Role, "prvReadcrmq_Criterion\"", "prvReadcrmq_criterion\""),
        Mutation.Of("CQ1201", Role, "prvReadOpportunity", "prvSeeOpportunity"),
        Mutation.Of("CQ1201", Role, "prvCreateActivity", "prvCreateAppointment"),
        Mutation.Of("CQ1202", Role, "name=\"prvReadcrmq_Criterion\" level=\"Global\"", "name=\"prvReadcrmq_Criterion\" level=\"Basic\""),
        Mutation.Of("CQ1202", Role, "level=\"Local\"", "level=\"BusinessUnit\""),
        Mutation.Of("CQ1202", Role, "prvReadcrmq_Criterion\"", "prvAssigncrmq_Criterion\""),
        Mutation.Of("CQ1203", Role, ReadSets, ReadSets + ReadSets),
        new("CQ1203", "a role without name") { Package = entries => entries["customizations.xml"] = ManifestMutations.Text(entries["customizations.xml"], "name=\"CRM Quality Example\"", "name=\"\"") },
        Mutation.Of("CQ1204", Role, ReadSets, ""),
        Mutation.Of("CQ1205", "a dashboard whose answers the role may not read", sources =>
        {
            sources.ReplaceFirst(Dashboard, "<TargetEntityType>opportunity<", "<TargetEntityType>crmq_attestation<");
            sources.ReplaceFirst(Dashboard, "</tabs>", "</tabs><DisplayConditions><Role Id=\"{6d0c7c1e-30b1-4a5e-9f4c-0a8a5c1f7d05}\" /></DisplayConditions>");
        }, "CQ1007"),
    ];
}
