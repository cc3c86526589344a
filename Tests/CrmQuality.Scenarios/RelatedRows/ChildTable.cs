using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>A table whose rows point to opportunities.</summary>
/// <param name="Code">Begins the codes of its criteria.</param>
/// <param name="Table">The table.</param>
/// <param name="Lookup">The lookup that points.</param>
/// <param name="Column">The text column that must be "Good".</param>
internal sealed record ChildTable(string Code, string Table, string Lookup, string Column)
{
    public static readonly IReadOnlyList<ChildTable> All =
    [
        new("APPOINTMENT", "appointment", "regardingobjectid", "location"),
        new("PHONECALL", "phonecall", "regardingobjectid", "phonenumber"),
        new("TASK", "task", "regardingobjectid", "description"),
        new("EMAIL", "email", "regardingobjectid", "description"),
        new("QUOTE", "quote", "opportunityid", "description"),
        new("LINE", "opportunityproduct", "opportunityid", "description"),
        new("CONNECTION", "connection", "record1id", "description"),
        new("REVERSE", "connection", "record2id", "description"),
        new("NOTE", "annotation", "objectid", "notetext"),
    ];

    private string Condition => $"<condition attribute='{Column}' operator='eq' value='good'/>";

    /// <summary>One criterion of every kind: any, not any, at least two.</summary>
    public IEnumerable<CriterionDraft> Criteria =>
    [
        Drafts.OnChildren(Code + "/ANY", Table, Lookup, "any", Condition),
        Drafts.OnChildren(Code + "/NONE", Table, Lookup, "not any", Condition),
        Drafts.OnChildren(Code + "/TWO", Table, Lookup, "any", Condition, minimumRows: 2),
    ];

    /// <summary>A row that points to an opportunity.</summary>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="account">An account for whatever needs another end.</param>
    /// <param name="value">What its column holds.</param>
    public Entity Row(Guid opportunity, Guid account, string? value)
    {
        var row = new Entity(Table) { [Lookup] = new EntityReference("opportunity", opportunity), [Column] = value };
        switch (Table)
        {
            case "connection":
                row[Lookup == "record1id" ? "record2id" : "record1id"] = new EntityReference("account", account);
                break;
            case "opportunityproduct":
                row["isproductoverridden"] = true;
                row["productdescription"] = "Pump";
                row["quantity"] = 1m;
                row["priceperunit"] = new Money(10m);
                break;
            default:
                row[Table == "quote" ? "name" : "subject"] = "Pumps";
                break;
        }

        return row;
    }
}
