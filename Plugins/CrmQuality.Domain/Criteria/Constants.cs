using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The typed constants of a condition; an instruction names a range of one of the lists by its column's kind.</summary>
public sealed class Constants(
    IReadOnlyList<long> whole,
    IReadOnlyList<decimal> decimals,
    IReadOnlyList<string> texts,
    IReadOnlyList<Guid> ids)
{
    /// <summary>Whole numbers, options, days (as numbers), moments (as ticks) and counts.</summary>
    public IReadOnlyList<long> Whole { get; } = whole;

    /// <summary>Decimals and money in base currency.</summary>
    public IReadOnlyList<decimal> Decimals { get; } = decimals;

    /// <summary>Texts and patterns.</summary>
    public IReadOnlyList<string> Texts { get; } = texts;

    /// <summary>Ids of rows.</summary>
    public IReadOnlyList<Guid> Ids { get; } = ids;
}
