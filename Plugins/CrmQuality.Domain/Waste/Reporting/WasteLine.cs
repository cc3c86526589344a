namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>What the ledger holds of one rep, segment, month or whatever the report is parted by.</summary>
/// <param name="Key">Id, code, text, number of a person or <c>yyyy-MM</c>; blank for what has none, and for all persons together.</param>
/// <param name="Exposure">In base currency.</param>
/// <param name="SettledWaste">In base currency.</param>
/// <param name="ExposureHours">Hours of all attendees.</param>
/// <param name="WasteHours">Hours of all attendees.</param>
/// <param name="ExposedMeetings">Meetings that stand as exposure.</param>
/// <param name="WastedMeetings">Meetings that stand as settled waste.</param>
public sealed record WasteLine(
    string Key, decimal Exposure, decimal SettledWaste, decimal ExposureHours, decimal WasteHours, int ExposedMeetings, int WastedMeetings)
{
    /// <summary>The line with one more entry.</summary>
    internal WasteLine Plus(WasteEntry entry)
    {
        var meetings = entry.Reverses is null ? 1 : -1;
        return entry.Type == WasteType.Exposure
            ? this with { Exposure = Exposure + entry.Amount, ExposureHours = ExposureHours + entry.Hours, ExposedMeetings = ExposedMeetings + meetings }
            : this with { SettledWaste = SettledWaste + entry.Amount, WasteHours = WasteHours + entry.Hours, WastedMeetings = WastedMeetings + meetings };
    }
}
