using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>A many-to-many relationship. Those of the stock tables between users, teams and roles are the only ones here.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Table">The table whose rows tie two others together; its columns bear the names of their tables and "id".</param>
/// <param name="Left">One table.</param>
/// <param name="Right">The other.</param>
internal sealed record TableAssociation(string Name, string Table, string Left, string Right)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<TableAssociation> All =
    [
        new("systemuserroles_association", "systemuserroles", "systemuser", "role"),
        new("teamroles_association", "teamroles", "team", "role"),
        new("teammembership_association", "teammembership", "team", "systemuser"),
    ];

    /// <summary>The column that identifies a row of the left table.</summary>
    public string LeftColumn => Left + "id";

    /// <summary>The column that identifies a row of the right table.</summary>
    public string RightColumn => Right + "id";

    /// <summary>The one with a name, ignoring case; null when there is none.</summary>
    public static TableAssociation? Find(string? name) => All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase));
}
