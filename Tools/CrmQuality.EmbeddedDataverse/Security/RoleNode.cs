using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Solutions;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>Reads the <c>Role</c> nodes of customizations.xml.</summary>
internal static class RoleNode
{
    private static readonly AccessRight[] OwnersOnly = [AccessRight.Assign, AccessRight.Share];

    /// <exception cref="SolutionImportException">A node is malformed.</exception>
    public static RoleDraft Read(XElement node)
    {
        var name = node.RequiredAttribute("name", "customizations.xml, a role");
        var where = $"customizations.xml, role {name}";
        var privileges = new Dictionary<string, AccessLevel>(StringComparer.OrdinalIgnoreCase);
        foreach (var privilege in node.Elements("RolePrivileges").Elements("RolePrivilege"))
        {
            privileges[privilege.RequiredAttribute("name", where)] = Level(privilege.RequiredAttribute("level", where), where);
        }

        return new RoleDraft(Node.Id(node.RequiredAttribute("id", where), where), name, privileges);
    }

    /// <summary>
    /// Refuses privileges on tables with a publisher's prefix that are not there, and on a table of the organisation Assign, Share and every
    /// level but Global. Which other privileges exist is not known here; they are kept and mean nothing.
    /// </summary>
    /// <param name="role">The role.</param>
    /// <param name="tables">The tables of the organisation and of the solution.</param>
    /// <exception cref="SolutionImportException">A privilege does not exist.</exception>
    public static void RequireKnown(RoleDraft role, IEnumerable<TableMetadata> tables)
    {
        var known = tables.DistinctBy(table => table.LogicalName).ToDictionary(table => table.SchemaName, StringComparer.OrdinalIgnoreCase);
        foreach (var (privilege, level) in role.Privileges.Where(one => Privileges.IsOfCustomTable(one.Key, out _)))
        {
            Privileges.IsOfCustomTable(privilege, out var schemaName);
            if (!known.TryGetValue(schemaName, out var table))
            {
                throw new SolutionImportException($"customizations.xml, role {role.Name}: there is no privilege '{privilege}', because there is no table '{schemaName}'.");
            }

            RequireLevel(role, privilege, level, table);
        }
    }

    private static void RequireLevel(RoleDraft role, string privilege, AccessLevel level, TableMetadata table)
    {
        var isOwnersOnly = OwnersOnly.Any(right => string.Equals(privilege, Privileges.Name(table, right), StringComparison.OrdinalIgnoreCase));
        if (table.Ownership == OwnershipKind.OrgOwned && (isOwnersOnly || level != AccessLevel.Organization))
        {
            throw new SolutionImportException(
                $"customizations.xml, role {role.Name}: '{table.LogicalName}' belongs to the organisation, so '{privilege}' {(isOwnersOnly ? "does not exist" : "can only be Global")}.");
        }
    }

    private static AccessLevel Level(string text, string where) => text switch
    {
        "Basic" => AccessLevel.User,
        "Local" => AccessLevel.BusinessUnit,
        "Deep" => AccessLevel.ParentChildBusinessUnits,
        "Global" => AccessLevel.Organization,
        _ => throw new SolutionImportException($"{where}: '{text}' is not a level (Basic, Local, Deep, Global)."),
    };
}
