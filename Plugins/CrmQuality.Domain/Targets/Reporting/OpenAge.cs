using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Targets.Reporting;

/// <summary>How long an open opportunity has been around.</summary>
/// <param name="Key">Names it in lists.</param>
/// <param name="CreatedOn">The organisation's day of creation.</param>
/// <param name="Stage">Its sales stage.</param>
/// <param name="StageEnteredOn">The organisation's day it entered that stage last.</param>
/// <param name="Pushes">How often its close date was moved later.</param>
public sealed record OpenAge(string Key, Day CreatedOn, string Stage, Day StageEnteredOn, int Pushes);
