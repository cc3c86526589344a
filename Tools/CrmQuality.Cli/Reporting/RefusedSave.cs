using System;

namespace CrmQuality.Cli.Reporting;

/// <summary>A save that was stopped on purpose.</summary>
/// <param name="On">The day.</param>
/// <param name="Rep">Who saved.</param>
/// <param name="Action">What they did: created, changed, won or lost.</param>
/// <param name="Message">The whole message they got.</param>
internal sealed record RefusedSave(DateOnly On, string Rep, string Action, string Message);
