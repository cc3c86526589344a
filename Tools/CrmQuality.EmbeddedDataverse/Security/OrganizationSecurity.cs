using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>What an administrator does outside of any request: business units, teams, roles, and who has which.</summary>
public sealed class OrganizationSecurity
{
    private readonly Engine engine;
    private readonly RoleBook book;

    internal OrganizationSecurity(Engine engine)
    {
        this.engine = engine;
        book = new RoleBook(engine.Store);
    }

    /// <summary>The role that allows everything.</summary>
    public static Guid SystemAdministratorRoleId => StockRoles.SystemAdministratorId;

    /// <summary>The stock role of a seller; it knows nothing of any solution.</summary>
    public Guid SalespersonRoleId => Role(StockRoles.Salesperson);

    /// <summary>The role with a name.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is none.</exception>
    public Guid Role(string name) => book.Find(name);

    /// <summary>Adds a business unit below another, or below the root.</summary>
    public Guid AddBusinessUnit(string name, Guid? parent = null) => Insert(new Entity("businessunit", engine.NewId())
    {
        ["name"] = name,
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? engine.RootBusinessUnitId),
    });

    /// <summary>Adds an owner team to a business unit, or to the root.</summary>
    public Guid AddTeam(string name, Guid? businessUnit = null) => Insert(new Entity("team", engine.NewId())
    {
        ["name"] = name,
        ["teamtype"] = new OptionSetValue(0),
        ["businessunitid"] = new EntityReference("businessunit", businessUnit ?? engine.RootBusinessUnitId),
    });

    /// <summary>Adds a role: the names of its privileges (such as <c>prvReadOpportunity</c>) and how far each reaches.</summary>
    public Guid AddRole(string name, IReadOnlyDictionary<string, AccessLevel> privileges)
    {
        ArgumentNullException.ThrowIfNull(privileges);
        return Changed(() =>
        {
            var id = engine.NewId();
            book.Save(id, name, privileges);
            return id;
        });
    }

    /// <summary>Gives a role to a user or a team.</summary>
    public void GiveRole(Guid userOrTeam, Guid role) => Roles(userOrTeam, role, book.Tie);

    /// <summary>Takes a role from a user or a team.</summary>
    public void TakeRole(Guid userOrTeam, Guid role) => Roles(userOrTeam, role, book.Untie);

    /// <summary>Puts a user into a team.</summary>
    public void AddMember(Guid team, Guid user) => Changed(() => Members(team, user, book.Tie));

    /// <summary>Takes a user out of a team.</summary>
    public void RemoveMember(Guid team, Guid user) => Changed(() => Members(team, user, book.Untie));

    /// <summary>Moves a user to a business unit.</summary>
    public void Move(Guid user, Guid businessUnit) => Changed(() =>
    {
        engine.Store.Update(new Entity("systemuser", user) { ["businessunitid"] = new EntityReference("businessunit", businessUnit) });
        engine.Users.Forget();
        return user;
    });

    /// <summary>The roles the organisation starts with.</summary>
    internal void WriteStockRoles()
    {
        book.Save(StockRoles.SystemAdministratorId, StockRoles.SystemAdministrator, new Dictionary<string, AccessLevel>());
        foreach (var (name, privileges) in StockRoles.Read())
        {
            book.Save(engine.NewId(), name, privileges);
        }
    }

    private void Roles(Guid holder, Guid role, Action<string, string, Guid, string, Guid> tie)
    {
        Require("role", role);
        var isTeam = engine.Store.Row("team", holder) is not null;
        Require(isTeam ? "team" : "systemuser", holder);
        Changed(() =>
        {
            tie(isTeam ? "teamroles" : "systemuserroles", isTeam ? "teamid" : "systemuserid", holder, "roleid", role);
            return holder;
        });
    }

    private Guid Members(Guid team, Guid user, Action<string, string, Guid, string, Guid> tie)
    {
        Require("team", team);
        Require("systemuser", user);
        tie("teammembership", "teamid", team, "systemuserid", user);
        return team;
    }

    private Row Require(string table, Guid id) => engine.Store.Row(table, id) ?? throw Faults.NoRow(table, id);

    private Guid Insert(Entity row) => Changed(() => engine.Store.Insert(row));

    private Guid Changed(Func<Guid> work)
    {
        lock (engine.Gate)
        {
            var id = work();
            engine.Access.Forget();
            return id;
        }
    }
}
