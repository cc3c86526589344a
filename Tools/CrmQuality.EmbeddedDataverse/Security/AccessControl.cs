using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>Who may do what with which row. Rights are worked out once per user and kept until a row they depend on is written.</summary>
internal sealed class AccessControl
{
    private readonly Engine engine;
    private readonly BusinessUnits tree;
    private readonly Shares shares;
    private readonly RightsReader reader;
    private readonly Dictionary<Guid, UserRights> users = [];

    public AccessControl(Engine engine)
    {
        this.engine = engine;
        tree = new BusinessUnits(engine.Store);
        shares = new Shares(engine.Store);
        reader = new RightsReader(engine.Store, tree, shares);
    }

    /// <summary>Called when a table was written: true when rights are derived from its rows.</summary>
    public bool ForgetIfFrom(string table)
    {
        if (table is not ("systemuser" or "team" or "businessunit" or "role" or "roleprivileges" or "systemuserroles" or "teamroles" or "teammembership" or "principalobjectaccess"))
        {
            return false;
        }

        Forget();
        return true;
    }

    public void Forget()
    {
        users.Clear();
        tree.Forget();
        shares.Forget();
        reader.Forget();
    }

    /// <exception cref="System.ServiceModel.FaultException">There is no such user.</exception>
    public UserRights Of(Guid userId)
    {
        if (!users.TryGetValue(userId, out var known))
        {
            users[userId] = known = reader.Read(userId, userId == engine.SystemUserId);
        }

        return known;
    }

    /// <summary>What a team may do by its own roles and shares; it is not kept.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is no such team.</exception>
    public UserRights OfTeam(Guid teamId) => reader.ReadTeam(teamId);

    /// <exception cref="System.ServiceModel.FaultException">There is no such user, or the user is disabled.</exception>
    public void Admit(Guid userId)
    {
        if (Of(userId) is { IsDisabled: true } user)
        {
            throw AccessFaults.Disabled(user);
        }
    }

    /// <summary>Which rows of a table a query of a user sees; null for all.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The user may read none of that table.</exception>
    public Func<Row, bool>? Sight(Guid userId, TableMetadata table)
    {
        var user = Of(userId);
        var governing = Governing(table);
        var rights = user.Of(governing);
        if (!rights.Holds(AccessRight.Read))
        {
            throw AccessFaults.Missing(user, governing, AccessRight.Read);
        }

        return rights.ReachesAll(AccessRight.Read)
            ? null
            : row => Governing(row) is not { } governor || (governor.Table == governing ? rights : user.Of(governor.Table)).Reaches(AccessRight.Read, governor);
    }

    /// <summary>Whether somebody may do this to a row.</summary>
    public bool Allows(UserRights user, AccessRight right, Row row)
    {
        var governor = Governing(row) ?? row;
        return user.Of(governor.Table).Reaches(Asked(right, row, governor), governor);
    }

    /// <exception cref="System.ServiceModel.FaultException">The user may not do this to the row.</exception>
    public void Require(UserRights user, AccessRight right, Row row)
    {
        if (user.IsUnrestricted)
        {
            return;
        }

        var governor = Governing(row) ?? row;
        var asked = Asked(right, row, governor);
        RequirePrivilege(user, asked, governor.Table);
        if (!user.Of(governor.Table).Reaches(asked, governor))
        {
            throw AccessFaults.OutOfReach(user, governor.Table, asked, governor.Id);
        }
    }

    public void RequireRead(Guid userId, Row row) => Require(Of(userId), AccessRight.Read, row);

    /// <exception cref="System.ServiceModel.FaultException">The user does not hold a privilege that is no table's.</exception>
    public void RequirePrivilege(Guid userId, string privilege)
    {
        if (Of(userId) is var user && !user.Holds(privilege))
        {
            throw AccessFaults.Missing(user, privilege);
        }
    }

    public static void RequirePrivilege(UserRights user, AccessRight right, TableMetadata table)
    {
        if (!user.Of(table).Holds(right))
        {
            throw AccessFaults.Missing(user, table, right);
        }
    }

    private static AccessRight Asked(AccessRight right, Row row, Row governor) => ReferenceEquals(governor, row) || right == AccessRight.Read ? right : AccessRight.Write;

    /// <summary>Rows of some tables, such as an opportunity's products, have no owner: who may change their parent may change them.</summary>
    private Row? Governing(Row row) => row.Table.AccessParent is not { } lookup ? row
        : row[lookup] is RowReference parent ? engine.Store.Row(parent.Table, parent.Id) : null;

    private TableMetadata Governing(TableMetadata table) =>
        table.AccessParent is { } lookup && engine.Store.Metadata.Table(table.Column(lookup)!.Targets[0]) is { } parent ? parent : table;
}
