using System;
using CrmQuality.EmbeddedDataverse;

namespace CrmQuality.Cli.Replay;

/// <summary>Moves the organisation's clock through working days: a save starts at eight, the next ones a second apart.</summary>
internal sealed class ReplayClock(SettableClock clock)
{
    private const int LatestSecond = 12 * 60 * 60;
    private static readonly TimeOnly FirstSave = new(8, 0);
    private static readonly TimeOnly EndOfDay = new(22, 0);

    private DateOnly day;
    private int second;

    /// <summary>Whether a day is another than the one the clock shows.</summary>
    public bool IsNewDay(DateOnly next) => next != day;

    /// <summary>Goes to the next moment of a day.</summary>
    public void GoTo(DateOnly next)
    {
        second = IsNewDay(next) ? 0 : Math.Min(second + 1, LatestSecond);
        day = next;
        clock.UtcNow = day.ToDateTime(FirstSave, DateTimeKind.Utc).AddSeconds(second);
    }

    /// <summary>Goes to the evening of a day.</summary>
    public void GoToEndOf(DateOnly last) => clock.UtcNow = last.ToDateTime(EndOfDay, DateTimeKind.Utc);
}
