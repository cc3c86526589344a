using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>What one user may do with rows of one table: the privilege must be held, and reach the row by ownership, role or share.</summary>
internal sealed class TableRights(TableMetadata table, UserRights user, Shares shares, Scope[] scopes)
{
    private readonly ColumnMetadata? owner = table.Column("ownerid");
    private readonly ColumnMetadata? businessUnit = table.Column(table.Ownership == OwnershipKind.UserOwned ? "owningbusinessunit" : "businessunitid");

    public bool Holds(AccessRight right) => user.IsUnrestricted || scopes[(int)right].IsHeld;

    /// <summary>Whether a right that is held reaches every row of the table.</summary>
    public bool ReachesAll(AccessRight right) =>
        user.IsUnrestricted || scopes[(int)right].IsEverything || table.Ownership is OwnershipKind.OrgOwned or OwnershipKind.None;

    public bool Reaches(AccessRight right, Row row) =>
        Holds(right) && (ReachesAll(right) || user.Ids.Contains(OwnerOf(row)) || scopes[(int)right].Reaches(BusinessUnitOf(row)) || shares.Allows(row.Id, right, user.Ids));

    /// <summary>The same for a row that is not there yet.</summary>
    public bool Reaches(AccessRight right, Guid ownerId, Guid ownersBusinessUnit) =>
        Holds(right) && (ReachesAll(right) || user.Ids.Contains(ownerId) || scopes[(int)right].Reaches(ownersBusinessUnit));

    /// <summary>Users, teams and their settings are their own.</summary>
    private Guid OwnerOf(Row row) => owner is not null && row[owner] is RowReference reference ? reference.Id : row.Id;

    private Guid BusinessUnitOf(Row row)
    {
        if (table.LogicalName == "businessunit")
        {
            return row.Id;
        }

        return businessUnit is null ? Guid.Empty : row[businessUnit] is RowReference reference ? reference.Id : row[businessUnit] as Guid? ?? Guid.Empty;
    }
}
