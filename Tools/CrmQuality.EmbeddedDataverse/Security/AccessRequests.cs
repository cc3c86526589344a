using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>
/// What somebody may do: with a row, by privilege. The SDK's classes for it are in an assembly this tool does not refer to, so rights are
/// the number of the SDK's AccessRights, and the records in the answers have the properties of the SDK's.
/// </summary>
internal sealed class AccessRequests(Engine engine, Caller caller)
{
    public const string PrincipalAccess = "RetrievePrincipalAccess";
    public const string SharedPrincipals = "RetrieveSharedPrincipalsAndAccess";
    public const string UserPrivileges = "RetrieveUserPrivileges";
    public const string UserPrivilege = "RetrieveUserPrivilegeByPrivilegeName";
    private static readonly AccessRight[] Rights = Enum.GetValues<AccessRight>();

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        var (name, value) = request.RequestName switch
        {
            PrincipalAccess => ("AccessRights", RightsOf(request.Required<EntityReference>("Principal"), Target(request))),
            SharedPrincipals => ("PrincipalAccesses", Sharers(Target(request)).ToArray()),
            UserPrivilege => ("RolePrivileges", PrivilegesOf(User(request)).Where(held => string.Equals(held.PrivilegeName, request.Required<string>("PrivilegeName"), StringComparison.OrdinalIgnoreCase)).ToArray()),
            _ => ("RolePrivileges", (object)PrivilegesOf(User(request)).ToArray()),
        };
        return new OrganizationResponse { ResponseName = request.RequestName, Results = { [name] = value } };
    }

    private Row Target(OrganizationRequest request)
    {
        var row = engine.Rows.Events.Existing(request.Required<EntityReference>("Target"));
        engine.Access.RequireRead(caller.UserId, row);
        return row;
    }

    private UserRights User(OrganizationRequest request)
    {
        var id = request.Required<Guid>("UserId");
        engine.Access.RequireRead(caller.UserId, engine.Store.Row("systemuser", id) ?? throw Faults.NoRow("systemuser", id));
        return engine.Access.Of(id);
    }

    private int RightsOf(EntityReference principal, Row row)
    {
        var rights = principal.LogicalName switch
        {
            "systemuser" => engine.Access.Of(principal.Id),
            "team" => engine.Access.OfTeam(principal.Id),
            _ => throw Faults.Of(ErrorCodes.InvalidArgument, $"Users and teams have access to rows, not a row of '{principal.LogicalName}'."),
        };
        var applicable = Rights.Where(right => row.Table.Ownership == OwnershipKind.UserOwned || right is not (AccessRight.Assign or AccessRight.Share));
        return applicable.Where(right => engine.Access.Allows(rights, right, row)).Sum(AccessMasks.Of);
    }

    private IEnumerable<PrincipalRights> Sharers(Row row) =>
        from share in engine.Store.Rows("principalobjectaccess")
        where row.Id.Equals(share["objectid"])
        select new PrincipalRights(new EntityReference((string)share["principaltypecode"]!, (Guid)share["principalid"]!), (int)share["accessrightsmask"]!);

    /// <summary>Whoever is a system administrator holds every privilege there is: those of all tables, and those that roles name.</summary>
    private IEnumerable<HeldPrivilege> PrivilegesOf(UserRights user)
    {
        var all = user.IsUnrestricted
            ? engine.Store.Metadata.Tables.SelectMany(table => Rights, Privileges.Name).Concat(engine.Store.Rows("privilege").Select(row => (string)row["name"]!))
            : user.Privileges;
        var unit = engine.Users.Find(user.UserId).BusinessUnitId;
        return all.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
            .Select(name => new HeldPrivilege(Privileges.Id(name), name, Depth(user.IsUnrestricted ? AccessLevel.Organization : user.LevelOf(name)), unit));
    }

    /// <summary>The SDK counts depths from 0 to 3, the levels of role privileges are bits.</summary>
    private static int Depth(AccessLevel level) => level switch
    {
        AccessLevel.Organization => 3,
        AccessLevel.ParentChildBusinessUnits => 2,
        AccessLevel.BusinessUnit => 1,
        _ => 0,
    };
}
