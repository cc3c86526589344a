using System.Collections.Generic;

namespace CrmQuality.Packer.Linting.Facts;

/// <summary>What references to a table are checked against.</summary>
/// <param name="LogicalName">The name in lower case.</param>
/// <param name="SchemaName">The name as privileges and relationships write it.</param>
/// <param name="Ownership">UserOwned, OrgOwned, BusinessOwned or None.</param>
/// <param name="PrimaryId">Logical name of the primary key.</param>
/// <param name="PrimaryName">Logical name of the primary name column.</param>
internal sealed record TableFacts(string LogicalName, string SchemaName, string Ownership, string PrimaryId, string PrimaryName)
{
    /// <summary>Logical names of the columns and the kind of each.</summary>
    public required IReadOnlyDictionary<string, string> Columns { get; init; }

    /// <summary>What the names of the privileges to the table end with; empty when it has none of its own.</summary>
    public required string PrivilegeSubject { get; init; }

    public bool Has(string column) => Columns.ContainsKey(column);
}
