using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>Who and when, and who owns a row.</summary>
internal sealed class SystemColumns(Engine engine)
{
    private const string Owner = "ownerid";

    /// <param name="table">The table.</param>
    /// <param name="row">The new row; it is changed.</param>
    /// <param name="userId">Who creates it.</param>
    /// <param name="recordedOn">The moment a migrated row was created at elsewhere: it becomes createdon, and overriddencreatedon says when it came here.</param>
    public void FillForCreate(TableMetadata table, Entity row, Guid userId, DateTime? recordedOn)
    {
        var now = engine.Clock.UtcNow;
        Set(table, row, "createdon", recordedOn ?? now);
        if (recordedOn is not null)
        {
            Set(table, row, "overriddencreatedon", now);
        }

        Set(table, row, "createdby", User(userId));
        if (table.Ownership == OwnershipKind.OrgOwned && table.Column("organizationid") is { IsReference: true })
        {
            row["organizationid"] = new EntityReference("organization", engine.OrganizationId);
        }

        FillForUpdate(table, row, userId);
        if (table.Ownership == OwnershipKind.UserOwned && row.GetAttributeValue<EntityReference>(Owner) is null)
        {
            row[Owner] = User(userId);
        }

        FillOwner(table, row);
    }

    public void FillForUpdate(TableMetadata table, Entity row, Guid userId)
    {
        Set(table, row, "modifiedon", engine.Clock.UtcNow);
        Set(table, row, "modifiedby", User(userId));
        FillOwner(table, row);
    }

    private void FillOwner(TableMetadata table, Entity row)
    {
        if (table.Ownership != OwnershipKind.UserOwned || row.GetAttributeValue<EntityReference>(Owner) is not { } owner)
        {
            return;
        }

        var isTeam = owner.LogicalName == "team";
        Set(table, row, "owninguser", isTeam ? null : owner);
        Set(table, row, "owningteam", isTeam ? owner : null);
        Set(table, row, "owningbusinessunit", new EntityReference("businessunit", engine.Users.BusinessUnitOf(owner)));
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static void Set(TableMetadata table, Entity row, string column, object? value)
    {
        if (table.Column(column) is not null)
        {
            row.Attributes[column] = value;
        }
    }
}
