using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>The security check of an event: after PreValidation, before PreOperation, on the Target as it is by then.</summary>
internal sealed class EventAccess(Engine engine)
{
    private const string Owner = "ownerid";
    private readonly OwnerAccess owners = new(engine);

    /// <exception cref="System.ServiceModel.FaultException">The caller may not do this.</exception>
    public void Check(PipelineEvent occurrence)
    {
        RefuseTies(occurrence);
        var user = engine.Access.Of(occurrence.Caller.UserId);
        if (!user.IsUnrestricted)
        {
            Check(occurrence, user);
        }

        owners.Check(occurrence);
    }

    private void Check(PipelineEvent occurrence, UserRights user)
    {
        if (occurrence.RequiredPrivilege is { } privilege && !user.Holds(privilege))
        {
            throw AccessFaults.Missing(user, privilege);
        }

        switch (occurrence.Message)
        {
            case MessageNames.Create:
                CheckCreate(user, occurrence.Target!);
                break;
            case MessageNames.Update:
                CheckUpdate(user, occurrence.Target!, occurrence.Before!);
                break;
            case MessageNames.Delete:
                engine.Access.Require(user, AccessRight.Delete, occurrence.Before!);
                break;
            case MessageNames.GenerateQuote or MessageNames.ReviseQuote:
                engine.Access.Require(user, AccessRight.Read, occurrence.Before!);
                break;
            case MessageNames.Win or MessageNames.Lose or MessageNames.QualifyLead or MessageNames.WinQuote or MessageNames.CloseQuote or MessageNames.Merge:
                engine.Access.Require(user, AccessRight.Write, occurrence.Before!);
                break;
        }
    }

    /// <summary>These rows come by messages of their own, and go by those or with what they tie.</summary>
    private static void RefuseTies(PipelineEvent occurrence)
    {
        var table = occurrence.Table;
        var isCascade = occurrence.Message == MessageNames.Delete && occurrence.Caller.Cause is not null;
        if (!isCascade && table is "systemuserroles" or "teamroles" or "teammembership" or "roleprivileges" or "privilege" or "principalobjectaccess")
        {
            throw PipelineFaults.Unsupported($"writing rows of '{table}'; use Associate, AddMembersTeam, GrantAccess or what the organisation offers as Security");
        }
    }

    private void CheckCreate(UserRights user, Entity row)
    {
        var table = engine.Store.Metadata.Table(row.LogicalName) ?? throw Faults.NoTable(row.LogicalName);
        if (table.AccessParent is { } lookup)
        {
            RequireParent(user, table, lookup, row);
            return;
        }

        AccessControl.RequirePrivilege(user, AccessRight.Create, table);
        var owner = row.GetAttributeValue<EntityReference>(Owner) is { } stated && table.Ownership == OwnershipKind.UserOwned ? stated : new EntityReference("systemuser", user.UserId);
        RequireReach(user, AccessRight.Create, table, owner, row.Id);
        if (References(table, row, user))
        {
            AccessControl.RequirePrivilege(user, AccessRight.Append, table);
            RequireReach(user, AccessRight.Append, table, owner, row.Id);
        }
    }

    /// <summary>A change of the owner alone is an assignment and needs no Write.</summary>
    private void CheckUpdate(UserRights user, Entity changes, Row before)
    {
        var assigns = before.Table.Ownership == OwnershipKind.UserOwned && changes.Contains(Owner);
        if (!assigns || changes.Attributes.Count > 1)
        {
            engine.Access.Require(user, AccessRight.Write, before);
        }

        if (assigns)
        {
            engine.Access.Require(user, AccessRight.Assign, before);
        }

        if (References(before.Table, changes, user))
        {
            engine.Access.Require(user, AccessRight.Append, before);
        }
    }

    private void RequireReach(UserRights user, AccessRight right, TableMetadata table, EntityReference owner, Guid row)
    {
        if (!user.Of(table).Reaches(right, owner.Id, engine.Users.BusinessUnitOf(owner)))
        {
            throw AccessFaults.OutOfReach(user, table, right, row);
        }
    }

    private void RequireParent(UserRights user, TableMetadata table, string lookup, Entity row)
    {
        if (row.GetAttributeValue<EntityReference>(lookup) is not { } parent)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"A row of '{table.LogicalName}' needs '{lookup}'.");
        }

        engine.Access.Require(user, AccessRight.Write, engine.Store.Row(parent.LogicalName, parent.Id) ?? throw Faults.NoRow(parent.LogicalName, parent.Id));
    }

    /// <summary>Checks Append To on every row the write refers to; true when there is any.</summary>
    private bool References(TableMetadata table, Entity row, UserRights user)
    {
        var any = false;
        foreach (var (name, value) in row.Attributes)
        {
            if (value is EntityReference reference && table.Column(name) is { Kind: ColumnKind.Lookup or ColumnKind.Customer } column && IsWritable(column) &&
                engine.Store.Row(reference.LogicalName, reference.Id) is { } target)
            {
                engine.Access.Require(user, AccessRight.AppendTo, target);
                any = true;
            }
        }

        return any;
    }

    private static bool IsWritable(ColumnMetadata column) => column.ValidForCreate || column.ValidForUpdate;
}
