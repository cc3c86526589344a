using System.Collections.Generic;
using CrmQuality.Solution.Tests.Support;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Views and charts that ask for what is not there.</summary>
internal static class ViewMutations
{
    private const string OfCriteria = "Entities/crmq_Criterion/SavedQueries";

    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1101", View, "<entity name=\"opportunity\">", "<entity name=\"account\">"),
        Mutation.Of("CQ1101", View, "<attribute name=\"name\" />", "<attribute name=\"name\" /><attribute name=\"title\" />"),
        Mutation.Of("CQ1101", View, "<condition attribute=\"statecode\"", "<condition attribute=\"state\""),
        Mutation.Of("CQ1101", View, "<order attribute=\"name\"", "<order attribute=\"title\""),
        Mutation.Of("CQ1101", View, "<link-entity name=\"account\"", "<link-entity name=\"customer\""),
        Mutation.Of("CQ1101", View, "from=\"accountid\"", "from=\"customerid\""),
        Mutation.Of("CQ1101", View, "to=\"parentaccountid\"", "to=\"parentcustomerid\""),
        Mutation.Of("CQ1101", "a column the linked table has not", sources => sources.Replace(View, "telephone1", "telephone9")),
        Mutation.Of("CQ1101", Chart, "<attribute name=\"crmq_verdict\"", "<attribute name=\"crmq_verdicts\""),
        Mutation.Of("CQ1102", View, "operator=\"eq\"", "operator=\"equals\""),
        Mutation.Of("CQ1103", View, "<cell name=\"crmq_verdict\"", "<cell name=\"crmq_score\""),
        Mutation.Of("CQ1103", View, "<cell name=\"customer.telephone1\"", "<cell name=\"telephone1\""),
        Mutation.Of("CQ1103", View, "id=\"opportunityid\"", "id=\"accountid\""),
        Mutation.Of("CQ1103", View, "jump=\"name\"", "jump=\"opportunityid\""),
        Mutation.Of("CQ1104", View, "<isdefault>0<", "<isdefault>1<"),
        Mutation.Of("CQ1104", View, "<isquickfindquery>0<", "<isquickfindquery>1<"),
        Mutation.Of("CQ1104", "a default less", sources => sources.Replace(DefaultOf(sources, "<querytype>64<"), "<isdefault>1<", "<isdefault>0<")),
        Mutation.Of("CQ1104", "a default too many", sources => sources.Replace(DefaultOf(sources, "<querytype>64<"), "<querytype>64<", "<querytype>2<")),
        Mutation.Of("CQ1105", Chart, "category alias=\"verdict\"", "category alias=\"verdicts\""),
        Mutation.Of("CQ1105", Chart, "measure alias=\"opportunities\"", "measure alias=\"verdict\""),
        Mutation.Of("CQ1106", Chart, "<isdefault>0<", "<isdefault>1<"),
    ];

    private static string DefaultOf(Sources sources, string type)
    {
        foreach (string name in sources.Names)
        {
            if (name.StartsWith(OfCriteria, System.StringComparison.Ordinal) && sources.Text(name).Contains(type, System.StringComparison.Ordinal))
            {
                return name;
            }
        }

        throw new AssertFailedException($"There is no view of {type}.");
    }
}
