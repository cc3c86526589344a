using CrmQuality.Domain.Meetings;

namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>Where the hours of meetings went. Every meeting that took place stands in exactly one part.</summary>
/// <param name="Useful">On opportunities that were validated or won.</param>
/// <param name="Exposed">On open ones nobody has validated.</param>
/// <param name="Wasted">Settled waste.</param>
/// <param name="Internal">Among ourselves.</param>
/// <param name="Unlinked">Linked to nothing.</param>
public sealed record HoursSplit(decimal Useful, decimal Exposed, decimal Wasted, decimal Internal, decimal Unlinked)
{
    /// <summary>No hours.</summary>
    public static HoursSplit None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public decimal Total => Useful + Exposed + Wasted + Internal + Unlinked;

    /// <summary>Share of the hours with customers that is settled waste; null without any.</summary>
    public decimal? WastedShare => Useful + Exposed + Wasted == 0 ? null : Wasted / (Useful + Exposed + Wasted);

    /// <summary>The hours with those of one more meeting. One that was called off, or cannot be costed, adds none.</summary>
    public HoursSplit Plus(WasteBalance balance, MeetingCost cost) => balance.Reason switch
    {
        WasteReason.NotHeld => this,
        WasteReason.Validated or WasteReason.Won => this with { Useful = Useful + cost.Hours },
        WasteReason.NotValidated => this with { Exposed = Exposed + cost.Hours },
        WasteReason.Internal => this with { Internal = Internal + cost.Hours },
        WasteReason.Unlinked => this with { Unlinked = Unlinked + cost.Hours },
        _ => this with { Wasted = Wasted + cost.Hours },
    };
}
