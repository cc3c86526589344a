using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>Works out a user's rights from the rows of roles, their privileges, users and teams.</summary>
internal sealed class RightsReader(RowStore store, BusinessUnits tree, Shares shares)
{
    private readonly Dictionary<Guid, IReadOnlyList<(string Privilege, AccessLevel Level)>> roles = [];

    public void Forget() => roles.Clear();

    /// <exception cref="System.ServiceModel.FaultException">There is no such user.</exception>
    public UserRights Read(Guid userId, bool isSystem)
    {
        var user = store.Row("systemuser", userId) ?? throw Faults.NoRow("systemuser", userId);
        var teams = TeamsOf(userId);
        var held = RolesOf("systemuserroles", "systemuserid", userId).Concat(teams.SelectMany(team => RolesOf("teamroles", "teamid", team))).Distinct().ToArray();
        return new UserRights([Principal(user, "systemuserroles", "systemuserid"), .. teams.Select(Team)], tree, shares)
        {
            UserId = userId,
            Name = user["fullname"] as string ?? "",
            IsUnrestricted = isSystem || held.Contains(StockRoles.SystemAdministratorId),
            IsDisabled = user["isdisabled"] is true,
            Roles = [.. held.Select(role => store.Row("role", role)?["name"] as string ?? role.ToString())],
        };
    }

    /// <exception cref="System.ServiceModel.FaultException">There is no such team.</exception>
    public UserRights ReadTeam(Guid teamId)
    {
        var team = store.Row("team", teamId) ?? throw Faults.NoRow("team", teamId);
        return new UserRights([Team(teamId)], tree, shares)
        {
            UserId = teamId,
            Name = team["name"] as string ?? "",
            IsUnrestricted = RolesOf("teamroles", "teamid", teamId).Contains(StockRoles.SystemAdministratorId),
            Roles = [],
        };
    }

    private Guid[] TeamsOf(Guid userId) =>
        [.. store.Rows("teammembership").Where(row => userId.Equals(row["systemuserid"])).Select(row => (Guid)row["teamid"]!).Where(team => store.Row("team", team) is not null)];

    private IEnumerable<Guid> RolesOf(string table, string holder, Guid id) =>
        store.Rows(table).Where(row => id.Equals(row[holder])).Select(row => (Guid)row["roleid"]!).Where(role => store.Row("role", role) is not null);

    private Principal Team(Guid id) => Principal(store.Row("team", id)!, "teamroles", "teamid");

    private Principal Principal(Row holder, string table, string column)
    {
        var privileges = new Dictionary<string, AccessLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var (privilege, level) in RolesOf(table, column, holder.Id).SelectMany(PrivilegesOf))
        {
            privileges[privilege] = level > privileges.GetValueOrDefault(privilege) ? level : privileges[privilege];
        }

        return new Principal(holder.Id, (holder["businessunitid"] as RowReference)?.Id ?? Guid.Empty, privileges);
    }

    private IReadOnlyList<(string Privilege, AccessLevel Level)> PrivilegesOf(Guid role)
    {
        if (!roles.TryGetValue(role, out var known))
        {
            roles[role] = known =
            [
                .. store.Rows("roleprivileges")
                    .Where(row => role.Equals(row["roleid"]))
                    .Select(row => ((string)store.Row("privilege", (Guid)row["privilegeid"]!)!["name"]!, (AccessLevel)(int)row["privilegedepthmask"]!)),
            ];
        }

        return known;
    }
}
