using System;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>Why an open opportunity looks dead. Signs to look at, no verdict.</summary>
[Flags]
public enum ZombieSigns
{
    /// <summary>It does not.</summary>
    None = 0,

    /// <summary>It is older than 90 % of the won ones were when they were won.</summary>
    Age = 1,

    /// <summary>Its close date was pushed three times or more.</summary>
    Pushes = 2,

    /// <summary>It has been in its stage longer than 90 % of the won ones were.</summary>
    TimeInStage = 4,
}
