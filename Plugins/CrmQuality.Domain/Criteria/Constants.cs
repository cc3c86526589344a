using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The typed constants of a condition; an instruction names a range of one of the lists by its column's kind.</summary>
public sealed class Constants(
    long[] whole,
    decimal[] decimals,
    string[] texts,
    Guid[] ids)
{
    /// <summary>Whole numbers, options, days (as numbers), moments (as ticks) and counts.</summary>
    public IReadOnlyList<long> Whole => WholeItems;

    /// <summary>Decimals and money in base currency.</summary>
    public IReadOnlyList<decimal> Decimals => DecimalItems;

    /// <summary>Texts and patterns.</summary>
    public IReadOnlyList<string> Texts => TextItems;

    /// <summary>Ids of rows.</summary>
    public IReadOnlyList<Guid> Ids => IdItems;

    internal long[] WholeItems { get; } = whole;

    internal decimal[] DecimalItems { get; } = decimals;

    internal string[] TextItems { get; } = texts;

    internal Guid[] IdItems { get; } = ids;
}
