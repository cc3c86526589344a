using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>What a user may do: the user's own roles and those of the teams the user is in.</summary>
internal sealed class UserRights(IReadOnlyList<Principal> principals, BusinessUnits tree, Shares shares)
{
    private static readonly AccessRight[] Rights = Enum.GetValues<AccessRight>();
    private readonly Dictionary<string, TableRights> tables = new(StringComparer.Ordinal);

    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>SYSTEM and whoever has the role System Administrator.</summary>
    public required bool IsUnrestricted { get; init; }

    /// <summary>Names of the roles, for messages.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>The user and the user's teams.</summary>
    public IReadOnlySet<Guid> Ids { get; } = principals.Select(principal => principal.Id).ToHashSet();

    /// <summary>Whether a privilege that is no table's is held.</summary>
    public bool Holds(string privilege) => IsUnrestricted || principals.Any(principal => principal.Privileges.GetValueOrDefault(privilege) != AccessLevel.None);

    public TableRights Of(TableMetadata table)
    {
        if (!tables.TryGetValue(table.LogicalName, out var known))
        {
            tables[table.LogicalName] = known = new TableRights(table, this, shares, [.. Rights.Select(right => Scope(Security.Privileges.Name(table, right)))]);
        }

        return known;
    }

    /// <summary>Names of the privileges held.</summary>
    public IEnumerable<string> Privileges => principals.SelectMany(principal => principal.Privileges).Where(one => one.Value != AccessLevel.None).Select(one => one.Key);

    /// <summary>How far a privilege reaches at most.</summary>
    public AccessLevel LevelOf(string privilege) => principals.Max(principal => principal.Privileges.GetValueOrDefault(privilege));

    private Scope Scope(string privilege)
    {
        var scope = new Scope();
        foreach (var principal in principals)
        {
            scope.Add(principal.Privileges.GetValueOrDefault(privilege), principal.BusinessUnitId, tree);
        }

        return scope;
    }
}
