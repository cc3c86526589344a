using System;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What of a table is wanted.</summary>
[Flags]
public enum EntityFilters
{
    /// <summary>The table itself.</summary>
    Entity = 1,

    /// <summary>Its columns.</summary>
    Attributes = 2,

    /// <summary>Its privileges.</summary>
    Privileges = 4,

    /// <summary>Its relationships.</summary>
    Relationships = 8,

    /// <summary>The table itself.</summary>
    Default = Entity,

    /// <summary>Everything.</summary>
    All = 15,
}
