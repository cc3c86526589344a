namespace CrmQuality.Domain.Assessment;

/// <summary>What a save does to the opportunity.</summary>
public enum SaveKind
{
    /// <summary>Creates it.</summary>
    Create,

    /// <summary>Changes it, or reopens it.</summary>
    Change,

    /// <summary>Closes it as won.</summary>
    Win,

    /// <summary>Closes it as lost; never gated.</summary>
    Lose,

    /// <summary>Gives it a quote.</summary>
    Quote,

    /// <summary>Only asks for a new evaluation; never refused.</summary>
    Reevaluation,
}
