using System;
using CrmQuality.Domain.Attestations;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Measure;

/// <summary>Why a validation may not be voided.</summary>
public enum VoidingFlaw
{
    /// <summary>It may.</summary>
    None,

    /// <summary>Nobody is credited with the opportunity, or it was voided already.</summary>
    NotCredited,

    /// <summary>The owner, or who is credited, would do it: only somebody else may.</summary>
    ByOwner,

    /// <summary>There is no reason, or one that only fills the field.</summary>
    ReasonMissing,
}

/// <summary>A manager takes back a validation that should not have counted: −1 in the month of voiding, and creditable again.</summary>
public static class Voiding
{
    /// <summary>Whether somebody may void a validation.</summary>
    /// <param name="userId">Who would.</param>
    /// <param name="owner">The owner of the opportunity.</param>
    /// <param name="creditedTo">Who is credited; null for nobody.</param>
    /// <param name="reason">Why; must say something.</param>
    public static VoidingFlaw Check(Guid userId, OpportunityOwner owner, Guid? creditedTo, string? reason) =>
        creditedTo is null ? VoidingFlaw.NotCredited
        : creditedTo == userId || owner.Id == userId ? VoidingFlaw.ByOwner
        : EvidenceCheck.OfText(reason) != EvidenceFlaw.None ? VoidingFlaw.ReasonMissing
        : VoidingFlaw.None;
}
