namespace Microsoft.Xrm.Sdk;

/// <summary>What a request does with the row version.</summary>
public enum ConcurrencyBehavior
{
    /// <summary>Nothing is compared.</summary>
    Default = 0,

    /// <summary>Only if it is still the same.</summary>
    IfRowVersionMatches = 1,

    /// <summary>Nothing is compared, even where a client would.</summary>
    AlwaysOverwrite = 2,
}
