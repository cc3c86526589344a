using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>How far one right on one table reaches for one user, all roles and teams taken together.</summary>
internal sealed class Scope
{
    private HashSet<Guid>? businessUnits;

    /// <summary>Whether the privilege is held at all.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Whether it reaches every row.</summary>
    public bool IsEverything { get; private set; }

    public bool Reaches(Guid businessUnit) => IsEverything || (businessUnits?.Contains(businessUnit) ?? false);

    public void Add(AccessLevel level, Guid businessUnit, BusinessUnits tree)
    {
        IsHeld |= level != AccessLevel.None;
        switch (level)
        {
            case AccessLevel.BusinessUnit:
                (businessUnits ??= []).Add(businessUnit);
                break;
            case AccessLevel.ParentChildBusinessUnits:
                (businessUnits ??= []).UnionWith(tree.From(businessUnit));
                break;
            case AccessLevel.Organization:
                IsEverything = true;
                break;
        }
    }
}
