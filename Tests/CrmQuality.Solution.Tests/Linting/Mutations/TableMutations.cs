using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Tables that are incomplete, or not ours.</summary>
internal static class TableMutations
{
    private const string Snapshot = "Entities/crmq_Snapshot/Entity.xml";
    private const string Event = "Entities/crmq_PipelineEvent/Entity.xml";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ0901", Snapshot, "<entity Name=\"crmq_Snapshot\">", "<entity Name=\"crmq_Snapshots\">"),
        Mutation.Of("CQ0901", Opportunity, "<entity Name=\"Opportunity\">", "<entity Name=\"opportunity\">"),
        Mutation.Of("CQ0902", Snapshot, "<Type>primarykey<", "<Type>uniqueidentifier<", "CQ1103"),
        Mutation.Of("CQ0902", "no primary name", sources => sources.Replace(Snapshot, "<DisplayMask>PrimaryName|", "<DisplayMask>"), "CQ1103"),
        Mutation.Of("CQ0902", "two primary names", sources => sources.ReplaceFirst(Snapshot, "<DisplayMask>ValidForAdvancedFind|ValidForForm|ValidForGrid<", "<DisplayMask>PrimaryName|ValidForForm<"), "CQ1103"),
        Mutation.Of("CQ0903", Snapshot, "<EntitySetName>crmq_snapshots<", "<EntitySetName>crmq_pipelineevents<"),
        Mutation.Of("CQ0903", Snapshot, "<EntitySetName>crmq_snapshots<", "<EntitySetName>snapshots<"),
        Mutation.Of("CQ0903", Snapshot, "<OwnershipTypeMask>OrgOwned<", "<OwnershipTypeMask>None<"),
        Mutation.Of("CQ0904", Event, "<AttributeName>crmq_evaluationid<", "<AttributeName>crmq_evaluation<"),
        Mutation.Of("CQ0904", Event, "<AttributeName>crmq_evaluationid<", "<AttributeName>crmq_ownerchanged<") with { Says = "is of type bit" },
        Mutation.Of("CQ0905", "no time zone columns", sources => sources.Cut(Snapshot, "<attribute PhysicalName=\"UTCConversionTimeZoneCode\">", "</attribute>")),
        Mutation.Of("CQ0905", "user-owned without owner", sources => sources.Replace(Snapshot, "<OwnershipTypeMask>OrgOwned<", "<OwnershipTypeMask>UserOwned<"), "CQ0815"),
        Mutation.Of("CQ0906", Opportunity, "<attributes>", "<LocalizedNames><LocalizedName description=\"Deal\" languagecode=\"1033\" /><LocalizedName description=\"Kauppa\" languagecode=\"1035\" /></LocalizedNames><attributes>"),
        Mutation.Of("CQ0906", "auditing of Microsoft's table", sources => sources.Replace(Opportunity, "</attributes>", "</attributes><IsAuditEnabled>1</IsAuditEnabled>")),
    ];
}
