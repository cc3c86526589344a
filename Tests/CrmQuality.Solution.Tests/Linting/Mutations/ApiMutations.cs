using System.Collections.Generic;
using static CrmQuality.Solution.Tests.Support.FurtherComponents;

namespace CrmQuality.Solution.Tests.Linting.Mutations;

/// <summary>Custom APIs and environment variables the server would not take, or nobody could use.</summary>
internal static class ApiMutations
{
    public static IEnumerable<Mutation> All =>
    [
        Mutation.Of("CQ1601", Api, "<name>crmq_Echo<", "<name>crmq_Other<"),
        Mutation.Of("CQ1601", Parameter, "<name>crmq_Echo.Row</name>", ""),
        Mutation.Of("CQ1602", Api, "<bindingtype>0<", "<bindingtype>3<"),
        Mutation.Of("CQ1602", Api, "<allowedcustomprocessingsteptype>0<", "<allowedcustomprocessingsteptype>4<"),
        Mutation.Of("CQ1602", Api, "<isprivate>1</isprivate>", ""),
        Mutation.Of("CQ1602", Parameter, "<type>5<", "<type>13<", "CQ1604"),
        Mutation.Of("CQ1602", Parameter, "<isoptional>1</isoptional>", ""),
        Mutation.Of("CQ1603", Property, "<type>10", "<isoptional>1</isoptional><type>10"),
        Mutation.Of("CQ1604", Api, "<bindingtype>0<", "<bindingtype>1<"),
        Mutation.Of("CQ1604", Api, "<bindingtype>0</bindingtype>", "<bindingtype>0</bindingtype><boundentitylogicalname>account</boundentitylogicalname>"),
        Mutation.Of("CQ1604", Parameter, "<logicalentityname>opportunity<", "<logicalentityname>deal<"),
        Mutation.Of("CQ1604", Property, "<type>10", "<logicalentityname>account</logicalentityname><type>10"),
        Mutation.Of("CQ1605", Api, "<plugintypeid>37d71c9a", "<plugintypeid>47d71c9a"),
        Mutation.Of("CQ1605", "no plug-in type", sources => sources.Cut(Api, "<plugintypeid>", "</plugintypeid>\n  </plugintypeid>")),
        Mutation.Of("CQ1606", "a function that returns nothing", sources => sources.Delete(Property)),
        Mutation.Of("CQ1607", Api, "<executeprivilegename>prvReadcrmq_Criterion</executeprivilegename>", ""),
        Mutation.Of("CQ1607", Api, "prvReadcrmq_Criterion", "prvReadOpportunity"),
        Mutation.Of("CQ1608", Variable, "<type>100000001<", "<type>7<"),
        Mutation.Of("CQ1608", Variable, "<defaultvalue>10<", "<defaultvalue>ten<"),
        Mutation.Of("CQ1608", "no yes and no", sources => sources.Replace(Variable, "<type>100000001<", "<type>100000002<")),
        Mutation.Of("CQ1608", "no JSON", sources => NoJson(sources)),
        new("CQ1609", "a current value") { Source = sources => sources.Write(Values, "{}"), IsPacked = false },
        new("CQ1609", "a current value in the zip") { Package = entries => entries.Add(Values, "{}"u8.ToArray()), Also = ["CQ0108"] },
        Mutation.Of("CQ1610", Script, "crmq_Limit", "crmq_Bound"),
    ];

    private static void NoJson(Support.Sources sources)
    {
        sources.Replace(Variable, "<type>100000001<", "<type>100000003<");
        sources.Replace(Variable, "<defaultvalue>10<", "<defaultvalue>{<");
    }
}
