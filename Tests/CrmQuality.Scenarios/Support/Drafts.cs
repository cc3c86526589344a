using System.Collections.Generic;
using System.Xml.Linq;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Scenarios.Support;

/// <summary>Criteria sets to start from; a test changes the one fact it is about.</summary>
internal static class Drafts
{
    /// <summary>At least 100 of estimated revenue: refused at creation, mandatory.</summary>
    public static CriterionDraft Floor { get; } = Criterion("FLOOR", "<condition attribute='estimatedvalue' operator='ge' value='100'/>") with
    {
        Severity = "block",
        Gates = ["create"],
        Mandatory = true,
    };

    /// <summary>A set that asks for everything in it.</summary>
    public static CriteriaSetDraft Set(params CriterionDraft[] criteria) => new() { Code = "DIRECT", Name = "Direct sales", Criteria = criteria };

    /// <summary>A criterion that only notes what is missing.</summary>
    /// <param name="code">Its code, which is its title too.</param>
    /// <param name="parts">What stands in its filter.</param>
    public static CriterionDraft Criterion(string code, string parts) => new()
    {
        Code = code,
        Condition = $"<filter>{parts}</filter>",
        Texts = new Dictionary<int, CriterionTextDraft> { [1033] = new(code, "see to it", ""), [1035] = new($"{code} suomeksi", "hoida se", "") },
    };

    /// <summary>A criterion on the row that a lookup leads to.</summary>
    public static CriterionDraft OnParent(string code, string table, string lookup, string parts) =>
        Criterion(code, $"<link-entity name='{table}' from='{table}id' to='{lookup}' link-type='any'><filter>{parts}</filter></link-entity>");

    /// <summary>A criterion on rows that point to the opportunity.</summary>
    public static CriterionDraft OnChildren(string code, string table, string lookup, string type, string parts, int? minimumRows = null)
    {
        var link = new XElement("link-entity", new XAttribute("name", table), new XAttribute("from", lookup), new XAttribute("to", "opportunityid"), new XAttribute("link-type", type));
        link.Add(minimumRows is { } rows ? new XAttribute("minimum-rows", rows) : null, parts.Length == 0 ? null : XElement.Parse($"<filter>{parts}</filter>"));
        return Criterion(code, link.ToString());
    }

    /// <summary>The same criterion that refuses at gates.</summary>
    public static CriterionDraft Blocking(this CriterionDraft criterion, params string[] gates) => criterion with { Severity = "block", Gates = gates, Mandatory = true };
}
