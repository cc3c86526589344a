using System.Collections.Generic;
using CrmQuality.Domain.Targets;

namespace CrmQuality.Cli.Targets;

/// <summary>A target as the user stated it.</summary>
/// <param name="Rep">Whose it is; blank where nobody was named.</param>
/// <param name="Period">The days it covers; null where none were given.</param>
/// <param name="Target">The figures.</param>
/// <param name="StageNames">A name for each stage.</param>
/// <param name="KnowsValidation">Whether it was said after how many stages an opportunity is validated.</param>
internal sealed record RequestedTarget(string Rep, TargetPeriod? Period, SalesTarget Target, IReadOnlyList<string> StageNames, bool KnowsValidation);
