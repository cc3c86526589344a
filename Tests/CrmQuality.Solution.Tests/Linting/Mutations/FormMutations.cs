using System.Collections.Generic;
using System.Linq;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Forms and dashboards that show what is not there.</summary>
internal static class FormMutations
{
    private const string AnswerForms = "Entities/crmq_Attestation/FormXml/main";
    private const string SetForms = "Entities/crmq_CriteriaSet/FormXml/main";
    private const string QuickView = "classid=\"{5C5600E0-1D6E-4205-A272-BE80DA87FD42}\"";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1001", Form, "datafieldname=\"crmq_verdict\"", "datafieldname=\"crmq_verdicts\""),
        Mutation.Of("CQ1001", "a column that is not on a table of ours", sources => sources.ReplaceFirst(sources.FirstBelow("Entities/crmq_Criterion/FormXml/main"), "datafieldname=\"crmq_name\"", "datafieldname=\"name\"")),
        Mutation.Of("CQ1002", Form, "classid=\"{533B9E00", "classid=\"{C3EFE0C3"),
        Mutation.Of("CQ1002", Form, "classid=\"{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}\"", "classid=\"{4273EDBD-AC1D-40D3-9FB2-095C621B552D}\""),
        Mutation.Of("CQ1002", "a quick view on a text", sources => sources.ReplaceFirst(sources.FirstBelow(AnswerForms), QuickView + " datafieldname=\"crmq_opportunityid\"", QuickView + " datafieldname=\"crmq_name\"")),
        Mutation.Of("CQ1003", Form, "control id=\"estimatedvalue\"", "control id=\"name\""),
        Mutation.Of("CQ1004", Form, "Library name=\"crmq_/scripts/checklist.js\"", "Library name=\"crmq_/scripts/other.js\""),
        Mutation.Of("CQ1004", Form, "libraryName=\"crmq_/scripts/checklist.js\"", "libraryName=\"crmq_/scripts/other.js\""),
        Mutation.Of("CQ1004", "a page for a library", sources => sources.Replace(Form, "crmq_/scripts/checklist.js", "crmq_/pages/checklist.html")),
        Mutation.Of("CQ1005", Form, "functionName=\"CrmQuality.Checklist.onLoad\"", "functionName=\"CrmQuality.Checklist.onSave\""),
        Mutation.Of("CQ1005", Script, "onLoad: function", "onOpen: function"),
        Mutation.Of("CQ1006", Form, "<tab name=\"general\"", "<tab ordinalvalue=\"1\" name=\"general\""),
        Mutation.Of("CQ1006", Form, "<systemform>", "<systemform solutionaction=\"Added\">"),
        Mutation.Of("CQ1007", Dashboard, "<TargetEntityType>opportunity<", "<TargetEntityType>deal<"),
        Mutation.Of("CQ1007", Dashboard, "<TargetEntityType>opportunity<", "<TargetEntityType>crmq_criterion<"),
        Mutation.Of("CQ1007", Form, "<ViewId>{0c4b2f0e", "<ViewId>{1c4b2f0e"),
        Mutation.Of("CQ1007", Dashboard, "<VisualizationId>{7e2a4c19", "<VisualizationId>{8e2a4c19"),
        Mutation.Of("CQ1007", "a chart that is nowhere named", sources => sources.Cut(Dashboard, "<VisualizationId>", "</VisualizationId>")),
        Mutation.Of("CQ1008", Form, "<Url>crmq_/pages/checklist.html<", "<Url>crmq_/pages/list.html<"),
        Mutation.Of("CQ1007", "a grid by a relationship that is nowhere", sources => sources.ReplaceFirst(sources.FirstBelow(SetForms), "<RelationshipName>crmq_criteriaset_criterion<", "<RelationshipName>crmq_criteriaset_criteria<")),
        Mutation.Of("CQ1007", "a grid by a relationship of another table", sources => sources.ReplaceFirst(sources.FirstBelow(SetForms), "<RelationshipName>crmq_criteriaset_criterion<", "<RelationshipName>crmq_criterion_criteriontranslation<")),
        Mutation.Of("CQ1008", Form, "<Url>crmq_/pages/checklist.html<", "<Url>$webresource:crmq_/pages/list.html<"),
        Mutation.Of("CQ1009", "a quick view of another table", sources => sources.ReplaceFirst(sources.FirstBelow(AnswerForms), "entityname=\"opportunity\"", "entityname=\"crmq_waiver\"")),
        Mutation.Of("CQ1009", "a quick view of nothing", sources => sources.Cut(sources.FirstBelow(AnswerForms), "&lt;QuickFormId ", "&lt;/QuickFormId&gt;")),
        Mutation.Of("CQ1009", "a quick view that is no list", sources => sources.ReplaceFirst(sources.FirstBelow(AnswerForms), "&lt;QuickFormIds&gt;", "")),
        Mutation.Of("CQ1010", Dashboard, "</tabs>", "</tabs><DisplayConditions><Role Id=\"{7d0c7c1e-30b1-4a5e-9f4c-0a8a5c1f7d05}\" /></DisplayConditions>"),
    ];
}
