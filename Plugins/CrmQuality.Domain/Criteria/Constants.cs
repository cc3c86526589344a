using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>The typed constants of a condition; an instruction names a range of one of the lists by its column's kind.</summary>
/// <param name="Whole">Whole numbers, options, days (as numbers), moments (as ticks) and day counts.</param>
/// <param name="Decimals">Decimals and money in base currency.</param>
/// <param name="Texts">Texts and patterns.</param>
/// <param name="Ids">Ids of rows.</param>
public sealed record Constants(
    IReadOnlyList<long> Whole,
    IReadOnlyList<decimal> Decimals,
    IReadOnlyList<string> Texts,
    IReadOnlyList<Guid> Ids);
