using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>
/// Writes the rows that say who has which role and what it allows. A role is one row of the root business unit and serves users and
/// teams of every business unit; Dataverse keeps a copy per business unit.
/// </summary>
internal sealed class RoleBook(RowStore store)
{
    /// <summary>Adds a role, or replaces the privileges of the one with this identifier.</summary>
    public void Save(Guid id, string name, IReadOnlyDictionary<string, AccessLevel> privileges)
    {
        var root = store.Rows("businessunit").FirstOrDefault(row => row["parentbusinessunitid"] is null);
        var role = new Entity("role", id) { ["name"] = name, ["businessunitid"] = root is null ? null : new EntityReference("businessunit", root.Id) };
        if (store.Row("role", id) is null)
        {
            store.Insert(role);
        }
        else
        {
            store.Update(role);
        }

        Clear(id);
        foreach (var (privilege, level) in privileges.Where(one => one.Value != AccessLevel.None))
        {
            store.Insert(new Entity("roleprivileges")
            {
                ["roleid"] = id,
                ["privilegeid"] = Privilege(privilege),
                ["privilegedepthmask"] = (int)level,
            });
        }
    }

    public void Save(RoleDraft role) => Save(role.Id, role.Name, role.Privileges);

    public Guid Find(string name) => store.Rows("role").FirstOrDefault(row => string.Equals(row["name"] as string, name, StringComparison.OrdinalIgnoreCase))?.Id
        ?? throw Faults.Of(ErrorCodes.ObjectDoesNotExist, $"There is no role '{name}'. Roles: {string.Join(", ", store.Rows("role").Select(row => row["name"]))}.");

    /// <summary>Adds a row to one of the tables that tie two others together, unless it is there.</summary>
    public void Tie(string table, string left, Guid leftId, string right, Guid rightId)
    {
        if (Tied(table, left, leftId, right, rightId) is null)
        {
            store.Insert(new Entity(table) { [left] = leftId, [right] = rightId });
        }
    }

    public void Untie(string table, string left, Guid leftId, string right, Guid rightId)
    {
        if (Tied(table, left, leftId, right, rightId) is { } row)
        {
            store.Delete(table, row.Id);
        }
    }

    private Row? Tied(string table, string left, Guid leftId, string right, Guid rightId) =>
        store.Rows(table).FirstOrDefault(row => leftId.Equals(row[left]) && rightId.Equals(row[right]));

    private void Clear(Guid role)
    {
        foreach (var row in store.Rows("roleprivileges").Where(row => role.Equals(row["roleid"])).ToArray())
        {
            store.Delete("roleprivileges", row.Id);
        }
    }

    private Guid Privilege(string name)
    {
        var id = Privileges.Id(name);
        if (store.Row("privilege", id) is null)
        {
            store.Insert(new Entity("privilege", id) { ["name"] = name });
        }

        return id;
    }
}
