namespace CrmQuality.Domain.Closing;

/// <summary>Why an opportunity is given up politely. The numbers are those of the choice <c>crmq_noreason</c> less its first value.</summary>
public enum NoReason
{
    /// <summary>The customer has no need that we meet.</summary>
    NoNeed = 0,

    /// <summary>There is no money for it.</summary>
    NoBudget = 1,

    /// <summary>Nobody who decides can be reached.</summary>
    NoDecider = 2,

    /// <summary>Not now.</summary>
    NotNow = 3,

    /// <summary>The customer is not one we sell to.</summary>
    OutsideProfile = 4,

    /// <summary>The customer no longer answers.</summary>
    NoAnswer = 5,

    /// <summary>The choice is made already, and not for us.</summary>
    ChosenAlready = 6,

    /// <summary>Something else.</summary>
    Other = 7,
}
