using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Waivers;

/// <summary>A waiver on which somebody decides, and how that person stands to it.</summary>
public sealed class WaiverCase(WaiverStatus status, Day until)
{
    /// <summary>For how many days after a decision the two people do not decide for each other the other way round.</summary>
    public const int MutualDays = 90;

    /// <summary>Where it stands.</summary>
    public WaiverStatus Status { get; } = status;

    /// <summary>The last day on which it shall hold.</summary>
    public Day Until { get; } = until;

    /// <summary>Whether the decider, or who acts through the decider's account, owns the opportunity or asked for the waiver.</summary>
    public bool IsOwn { get; set; }

    /// <summary>Whether the decider belongs to the team that owns the opportunity.</summary>
    public bool IsOfOwnTeam { get; set; }

    /// <summary>Whether an application decides.</summary>
    public bool IsDecidedByApplication { get; set; }

    /// <summary>Whether the requester approved a waiver of the decider within <see cref="MutualDays"/>.</summary>
    public bool IsMutual { get; set; }
}
