using System.Collections.Generic;
using System.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Charts: their categories and series are what they fetch.</summary>
internal static class ChartChecks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1105", "Aliases of charts")
        {
            Meaning = "The category of a chart is the alias of a grouped column of its query, and every measure the alias of an aggregated one.",
            Remedy = "Write the alias of the query.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = Aliases,
        },
        new("CQ1106", "Default charts")
        {
            Meaning = "A chart is not the default of its table: which one a user sees first is for the administrator.",
            Remedy = "Write <isdefault>0</isdefault>.",
            Certainty = Certainty.House,
            Source = "the product does not change what others set",
            Find = subject => subject.Parts.Charts.Where(chart => chart.Text("isdefault") != "0").Select(chart => Fault.OfChild(chart, "isdefault", $"it is '{chart.Text("isdefault")}', expected '0'")),
        },
    ];

    private static IEnumerable<Fault> Aliases(LintSubject subject)
    {
        foreach (Part chart in subject.Parts.Charts)
        {
            foreach (Part category in chart.Inside("category").Where(category => !Fetches(chart, "groupby", category.Attribute("alias"))))
            {
                yield return Fault.OfAttribute(category, "alias", $"the query groups by no column with the alias '{category.Attribute("alias")}'");
            }

            foreach (Part measure in chart.Inside("measure").Where(measure => !Fetches(chart, "aggregate", measure.Attribute("alias"))))
            {
                yield return Fault.OfAttribute(measure, "alias", $"the query aggregates no column with the alias '{measure.Attribute("alias")}'");
            }
        }
    }

    private static bool Fetches(Part chart, string how, string alias) =>
        chart.Inside("attribute").Any(attribute => attribute.Node.Attribute(how) is not null && attribute.Attribute("alias") == alias);
}
