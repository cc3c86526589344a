namespace CrmQuality.Domain.Waste;

/// <summary>Why a meeting is where it is on the ledger. The numbers are those of the choice <c>crmq_wastereason</c> less its first value.</summary>
public enum WasteReason
{
    /// <summary>Exposure: the opportunity is open and was never validated; also what a reopening or a voided validation leads back to.</summary>
    NotValidated = 0,

    /// <summary>Settled: the customer did not come.</summary>
    NoShow = 1,

    /// <summary>Settled: nobody said what the meeting was for.</summary>
    NoPurpose = 2,

    /// <summary>Settled: lost and never validated.</summary>
    Lost = 3,

    /// <summary>Settled: lost while a waiver stood in for what was missing.</summary>
    LostWaived = 4,

    /// <summary>Settled: lost, and the account was outside the ideal customer profile.</summary>
    LostOutsideProfile = 5,

    /// <summary>Settled: lost, and no criterion applied to it.</summary>
    LostOutOfScope = 6,

    /// <summary>Settled: the lead was disqualified.</summary>
    Disqualified = 7,

    /// <summary>Neither: the opportunity was validated.</summary>
    Validated = 8,

    /// <summary>Neither: the opportunity was won.</summary>
    Won = 9,

    /// <summary>Neither: the meeting was called off, or is still to come.</summary>
    NotHeld = 10,

    /// <summary>Neither, a bucket of its own: nobody from outside took part.</summary>
    Internal = 11,

    /// <summary>Neither, a bucket of its own: linked to no opportunity or lead.</summary>
    Unlinked = 12,

    /// <summary>A reversal: the meeting itself was corrected, and is posted anew.</summary>
    Corrected = 13,
}
