namespace CrmQuality.Domain.Waivers;

/// <summary>What is decided on a waiver. The numbers are those of the choice <c>crmq_waiverdecisionkind</c> less its first value.</summary>
public enum WaiverDecision
{
    /// <summary>It holds until its end.</summary>
    Approve = 0,

    /// <summary>It does not hold.</summary>
    Decline = 1,

    /// <summary>An approved one no longer holds.</summary>
    Revoke = 2,
}
