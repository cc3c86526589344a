using System.Collections.Generic;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>A lookup of opportunity whose row a criterion looks at.</summary>
/// <param name="Code">Code of the criterion.</param>
/// <param name="Lookup">The lookup.</param>
/// <param name="Table">The table of the row.</param>
/// <param name="Column">The text column that must be "Good".</param>
/// <param name="Name">The column that a row of the table cannot do without.</param>
/// <param name="OtherTable">Another table that the lookup may lead to; empty for none.</param>
internal sealed record ParentLink(string Code, string Lookup, string Table, string Column, string Name, string OtherTable = "")
{
    public static readonly IReadOnlyList<ParentLink> All =
    [
        new("CUSTOMERACCOUNT", "customerid", "account", "description", "name", "contact"),
        new("CUSTOMERCONTACT", "customerid", "contact", "jobtitle", "lastname", "account"),
        new("ACCOUNT", "parentaccountid", "account", "description", "name"),
        new("CONTACT", "parentcontactid", "contact", "jobtitle", "lastname"),
        new("LEAD", "originatingleadid", "lead", "jobtitle", "lastname"),
        new("OWNERUSER", "ownerid", "systemuser", "jobtitle", "fullname", "team"),
        new("OWNERTEAM", "ownerid", "team", "description", "name", "systemuser"),
        new("UNIT", "owningbusinessunit", "businessunit", "costcenter", "name"),
    ];
}
