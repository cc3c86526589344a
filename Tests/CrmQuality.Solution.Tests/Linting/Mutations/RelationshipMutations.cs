using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Relationships that lead nowhere.</summary>
internal static class RelationshipMutations
{
    private const string Index = "Other/Relationships.xml";
    private const string OfOpportunities = "Other/Relationships/Opportunity.xml";
    private const string OfUsers = "Other/Relationships/SystemUser.xml";

    public static IEnumerable<Mutation> All =>
    [
        new("CQ0811", "not in the list") { Source = sources => sources.Replace(Index, "<EntityRelationship Name=\"crmq_criteriaset_criterion\" />", ""), IsPacked = false, Says = "is not listed" },
        new("CQ0811", "in the list only") { Source = sources => sources.Replace(Index, "</EntityRelationships>", "<EntityRelationship Name=\"crmq_gone\" /></EntityRelationships>"), IsPacked = false, Says = "has no node" },
        Mutation.Of("CQ0811", "another prefix", sources => Rename(sources, OfOpportunities, "crmq_opportunity_pipelineevent", "new_opportunity_pipelineevent")),
        Mutation.Of("CQ0811", "a long name", sources => Rename(sources, OfOpportunities, "crmq_opportunity_pipelineevent", "crmq_" + new string('a', 96))),
        Mutation.Of("CQ0811", "there twice", Twice, "CQ0813"),
        Mutation.Of("CQ0812", OfOpportunities, "<ReferencingEntityName>crmq_PipelineEvent<", "<ReferencingEntityName>crmq_Pipelineevent<", "CQ0813"),
        Mutation.Of("CQ0812", OfOpportunities, "<ReferencingAttributeName>crmq_OpportunityId<", "<ReferencingAttributeName>crmq_DealId<", "CQ0813"),
        new("CQ0812", "the one side does not exist") { Source = sources => sources.Replace(OfOpportunities, "<ReferencedEntityName>Opportunity<", "<ReferencedEntityName>Deal<"), Also = ["CQ0109", "CQ1007"] },
        Mutation.Of("CQ0813", "a lookup that leads nowhere", sources => RemoveRelationship(sources, OfOpportunities, "crmq_opportunity_pipelineevent")),
        Mutation.Of("CQ0814", "two parents", TwoParents),
        Mutation.Of("CQ0815", "nobody created the rows", sources => RemoveRelationship(sources, OfUsers, "lk_crmq_criterion_createdby")),
        Mutation.Of("CQ0815", "rows without organization", sources => RemoveRelationship(sources, "Other/Relationships/Organization.xml", "organization_crmq_criterion")),
    ];

    private static void Rename(Sources sources, string file, string name, string other)
    {
        sources.Replace(file, $"Name=\"{name}\"", $"Name=\"{other}\"");
        sources.Replace(Index, $"Name=\"{name}\"", $"Name=\"{other}\"");
    }

    private static void RemoveRelationship(Sources sources, string file, string name)
    {
        sources.Cut(file, $"<EntityRelationship Name=\"{name}\">", "</EntityRelationship>");
        sources.Cut(Index, $"<EntityRelationship Name=\"{name}\"", "/>");
    }

    private static void Twice(Sources sources)
    {
        string node = Node(sources, OfOpportunities, "crmq_opportunity_pipelineevent");
        sources.Replace(OfOpportunities, node, node + node);
    }

    private static void TwoParents(Sources sources)
    {
        const string OfTeams = "Other/Relationships/Team.xml";
        string opportunity = Node(sources, OfOpportunities, "crmq_opportunity_pipelineevent");
        string team = Node(sources, OfTeams, "crmq_team_pipelineevent_ownerteam");
        sources.Replace(OfOpportunities, opportunity, opportunity.Replace("<CascadeAssign>NoCascade<", "<CascadeAssign>Cascade<", System.StringComparison.Ordinal));
        sources.Replace(OfTeams, team, team.Replace("<CascadeShare>NoCascade<", "<CascadeShare>Cascade<", System.StringComparison.Ordinal));
    }

    private static string Node(Sources sources, string file, string name)
    {
        const string End = "</EntityRelationship>";
        string text = sources.Text(file);
        int start = text.IndexOf($"<EntityRelationship Name=\"{name}\"", System.StringComparison.Ordinal);
        return text[start..(text.IndexOf(End, start, System.StringComparison.Ordinal) + End.Length)];
    }
}
