#if NET
using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Domain.Tests.Criteria;

/// <summary>
/// Answers a condition straight from its XML by the truth table of the definitions: slow, obvious, and sharing nothing with the engine. True, false, or
/// null for unknown.
/// </summary>
/// <param name="now">The moment; the organisation lives in UTC and its weeks begin on Sunday.</param>
internal sealed class ConditionOracle(DateTime now)
{
    private readonly ValueOracle values = new(now);

    /// <summary>The truth of a condition.</summary>
    public bool? Answer(XElement element, OracleRow opportunity) => Answer(element, opportunity.Values, opportunity);

    private bool? Answer(XElement element, IReadOnlyDictionary<string, object?> row, OracleRow opportunity) => element.Name.LocalName switch
    {
        "condition" => values.Answer(element, row),
        "link-entity" => AnswerLink(element, opportunity),
        _ => Join(element.Elements().Select(part => Answer(part, row, opportunity)), isOr: (string?)element.Attribute("type") == "or"),
    };

    private bool? AnswerLink(XElement link, OracleRow opportunity)
    {
        var isNegated = (string?)link.Attribute("link-type") == "not any";
        var truth = (string)link.Attribute("to")! == "opportunityid" ? AnswerChildren(link, opportunity) : AnswerParent(link, opportunity);
        return isNegated ? !truth : truth;
    }

    private bool? AnswerParent(XElement link, OracleRow opportunity)
    {
        var parent = opportunity.Parents[(string)link.Attribute("name")!];
        return parent is null ? null : Join(link.Elements().Select(part => Answer(part, parent, opportunity)), isOr: false);
    }

    private bool? AnswerChildren(XElement link, OracleRow opportunity)
    {
        var least = (int?)link.Attribute("minimum-rows") ?? 1;
        var truths = opportunity.Children[(string)link.Attribute("name")!]
            .Select(child => Join(link.Elements().Select(part => Answer(part, child, opportunity)), isOr: false))
            .ToList();
        var met = truths.Count(truth => truth == true);
        var open = truths.Count(truth => truth is null);
        return met >= least ? true : met + open < least ? false : null;
    }

    private static bool? Join(IEnumerable<bool?> parts, bool isOr)
    {
        var truths = parts.ToList();
        return truths.Contains(isOr) ? isOr : truths.Contains(null) ? null : !isOr;
    }
}
#endif
