using System;

namespace CrmQuality.Domain.Criteria;

/// <summary>The moments at which a block criterion refuses.</summary>
[Flags]
public enum Gates
{
    /// <summary>At none.</summary>
    None = 0,

    /// <summary>A create, or an update that turns the criterion to not met.</summary>
    Create = 1,

    /// <summary>Leaving a sales stage forwards.</summary>
    StageExit = 2,

    /// <summary>A quote.</summary>
    Quote = 4,

    /// <summary>Closing as won.</summary>
    Win = 8,
}
