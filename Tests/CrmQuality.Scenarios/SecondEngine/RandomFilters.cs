using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Scenarios.SecondEngine;

/// <summary>Conditions at random that a FetchXML query can ask too: everything but what is relative to today (decision 0004) and least numbers of rows.</summary>
/// <param name="random">Where chance comes from.</param>
/// <param name="accounts">Rows that a lookup may be compared with.</param>
internal sealed class RandomFilters(Random random, IReadOnlyList<Guid> accounts)
{
    private static readonly string[] Orderings = ["eq", "ne", "neq", "gt", "ge", "lt", "le"];
    private static readonly string[] TextOnly = ["begins-with", "not-begin-with", "ends-with", "not-end-with", "like", "not-like"];
    private static readonly string[] Several = ["in", "not-in"];
    private static readonly string[] Bounds = ["between", "not-between"];
    private static readonly string[] Days = ["on", "on-or-before", "on-or-after"];

    /// <summary>A filter of up to three levels.</summary>
    public XElement Next() => Filter(2, OwnPart);

    private XElement OwnPart() => random.Next(5) switch
    {
        0 => Link("account", "accountid", "parentaccountid", Account),
        1 => Link("appointment", "regardingobjectid", "opportunityid", Appointment),
        _ => Own(),
    };

    private XElement Own() => random.Next(12) switch
    {
        0 or 1 => Text("name", "description"),
        2 => Number("estimatedvalue", "budgetamount", () => RandomRows.Amount(random)),
        3 => Number("closeprobability", "", () => RandomRows.Small(random)),
        4 => Number("discountpercentage", "", () => RandomRows.Small(random)),
        5 => Condition("decisionmaker", Pick("eq", "ne"), Pick("0", "1", "true", "false")),
        6 => Choice("purchasetimeframe", "0", "1", "4"),
        7 => Choice("need", "0", "1", "2"),
        8 or 9 => Date(),
        10 => Moment("schedulefollowup_prospect"),
        _ => random.Next(2) == 0 ? Condition("parentaccountid", Pick("eq", "ne"), AnAccount()) : Values("parentaccountid", Pick(Several), AnAccount(), AnAccount()),
    };

    private XElement Account() => random.Next(4) switch
    {
        0 => Text("name", "description"),
        1 => Choice("industrycode", "1", "7", "33"),
        2 => Number("revenue", "", () => RandomRows.Amount(random)),
        _ => Number("numberofemployees", "", () => RandomRows.Small(random)),
    };

    private XElement Appointment() => random.Next(3) switch
    {
        0 => Text("subject", "location"),
        1 => Choice("prioritycode", "0", "1", "2"),
        _ => Moment("scheduledstart"),
    };

    private XElement Text(string column, string other) => random.Next(5) switch
    {
        0 => Condition(column, Pick(TextOnly), RandomRows.Text(random)),
        1 => Values(column, Pick(Several), RandomRows.Text(random), RandomRows.Text(random)),
        2 => Ordered(column, RandomRows.Text(random), RandomRows.Text(random)),
        3 => Columns(column, other),
        _ => Condition(column, Pick(Orderings), RandomRows.Text(random)),
    };

    private XElement Number(string column, string other, Func<IFormattable> value)
    {
        string One() => value().ToString(null, CultureInfo.InvariantCulture);
        return random.Next(4) switch
        {
            0 => Values(column, Pick(Several), One(), One()),
            1 => Ordered(column, One(), One()),
            2 when other.Length > 0 => Columns(column, other),
            _ => Condition(column, Pick(Orderings), One()),
        };
    }

    private XElement Choice(string column, params string[] options) =>
        random.Next(2) == 0 ? Condition(column, Pick("eq", "ne"), Pick(options)) : Values(column, Pick(Several), Pick(options), Pick(options));

    private XElement Date() => random.Next(4) switch
    {
        0 => Condition("estimatedclosedate", Pick(Days), Day()),
        1 => Columns("estimatedclosedate", "finaldecisiondate"),
        2 => Ordered("finaldecisiondate", Day(), Day()),
        _ => Condition("estimatedclosedate", Pick(Orderings), Day()),
    };

    private XElement Moment(string column) => random.Next(2) == 0
        ? Condition(column, Pick(Days), Day())
        : Condition(column, Pick(Orderings), RandomRows.Moment(random).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    private string Day() => RandomRows.Day(random).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string AnAccount() => accounts[random.Next(accounts.Count)].ToString();

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private XElement Ordered(string column, string a, string b)
    {
        var isNumber = decimal.TryParse(a, NumberStyles.Number, CultureInfo.InvariantCulture, out var left);
        var isReversed = isNumber ? left > decimal.Parse(b, CultureInfo.InvariantCulture) : string.Compare(a, b, StringComparison.OrdinalIgnoreCase) > 0;
        return isReversed ? Values(column, Pick(Bounds), b, a) : Values(column, Pick(Bounds), a, b);
    }

    private XElement Columns(string column, string other)
    {
        var condition = Condition(column, Pick(Orderings), "");
        condition.Attribute("value")!.Remove();
        condition.Add(new XAttribute("valueof", other));
        return condition;
    }

    private static XElement Condition(string column, string comparison, string value) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), new XAttribute("value", value));

    private static XElement Values(string column, string comparison, params string[] values) =>
        new("condition", new XAttribute("attribute", column), new XAttribute("operator", comparison), values.Select(value => new XElement("value", value)));

    private XElement Link(string table, string from, string to, Func<XElement> part) => new(
        "link-entity",
        new XAttribute("name", table),
        new XAttribute("from", from),
        new XAttribute("to", to),
        new XAttribute("link-type", Pick("any", "not any")),
        Filter(random.Next(2), part));

    private XElement Filter(int depth, Func<XElement> part) => new(
        "filter",
        new XAttribute("type", Pick("and", "or")),
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => depth > 0 && random.Next(3) == 0 ? Filter(depth - 1, part) : part()));
}
