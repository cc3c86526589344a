using CrmQuality.Domain.Assessment;

namespace CrmQuality.EngineBenchmarks.Rivals;

/// <summary>What every contestant must come to.</summary>
internal readonly record struct Result(Verdict Verdict, int Met, int Applicable);
