using System;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Who owns the rows of a table.</summary>
[Flags]
public enum OwnershipTypes
{
    /// <summary>Nobody.</summary>
    None = 0,

    /// <summary>A user.</summary>
    UserOwned = 1,

    /// <summary>A team.</summary>
    TeamOwned = 2,

    /// <summary>A business unit.</summary>
    BusinessOwned = 4,

    /// <summary>The organisation.</summary>
    OrganizationOwned = 8,

    /// <summary>A business unit above.</summary>
    BusinessParented = 16,

    /// <summary>Filtered.</summary>
    Filtered = 32,
}
