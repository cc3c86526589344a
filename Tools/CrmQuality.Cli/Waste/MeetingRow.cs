using CrmQuality.Domain.Meetings;
using CrmQuality.Domain.Waste;

namespace CrmQuality.Cli.Waste;

/// <summary>One row of a file of meetings.</summary>
/// <param name="Row">The line on which it starts; the header is row 1.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Subject">The opportunity or lead; null where it has none.</param>
internal sealed record MeetingRow(long Row, MeetingFacts Meeting, WasteSubject? Subject);
