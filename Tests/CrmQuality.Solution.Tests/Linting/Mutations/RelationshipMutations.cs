using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Relationships that lead nowhere.</summary>
internal static class RelationshipMutations
{
    private const string Index = "Other/Relationships.xml";
    private const string OfCriteriaSets = "Other/Relationships/crmq_CriteriaSet.xml";
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
        new("CQ0812", "the one side does not exist") { Source = sources => sources.Replace(OfOpportunities, "<ReferencedEntityName>Opportunity<", "<ReferencedEntityName>Deal<"), Also = ["CQ0109"] },
        Mutation.Of("CQ0813", "a lookup that leads nowhere", sources => RemoveRelationship(sources, OfOpportunities, "crmq_opportunity_pipelineevent")),
        Mutation.Of("CQ0814", "two parents", sources => TwoParents(sources)),
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
        string text = sources.Text(OfOpportunities);
        int start = text.IndexOf("<EntityRelationship ", System.StringComparison.Ordinal);
        int end = text.IndexOf("</EntityRelationship>", System.StringComparison.Ordinal) + "</EntityRelationship>".Length;
        sources.Write(OfOpportunities, text.Insert(end, text[start..end]));
    }

    private static void TwoParents(Sources sources)
    {
        sources.ReplaceFirst(OfOpportunities, "<CascadeAssign>NoCascade<", "<CascadeAssign>Cascade<");
        sources.Replace("Other/Relationships/Team.xml", "<CascadeShare>NoCascade<", "<CascadeShare>Cascade<");
        Assert.Contains("crmq_PipelineEvent", sources.Text("Other/Relationships/Team.xml"), OfCriteriaSets);
    }
}
