using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Collects the typed constants while a condition is compiled.</summary>
internal sealed class ConstantPool
{
    private readonly List<long> whole = [];
    private readonly List<decimal> decimals = [];
    private readonly List<string> texts = [];
    private readonly List<Guid> ids = [];

    /// <summary>Where the next constant of the kind will stand.</summary>
    public int Next(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => texts.Count,
        ColumnKind.Number or ColumnKind.Money => decimals.Count,
        ColumnKind.Lookup => ids.Count,
        _ => whole.Count,
    };

    public void Add(long value) => whole.Add(value);

    public void Add(decimal value) => decimals.Add(value);

    public void Add(string value) => texts.Add(value);

    public void Add(Guid value) => ids.Add(value);

    /// <summary>Whether the first of two constants is above the second, so that nothing lies between them.</summary>
    public bool IsReversed(ColumnKind kind, int first) => kind switch
    {
        ColumnKind.Text => TextComparison.Compare(texts[first], texts[first + 1]) > 0,
        ColumnKind.Number or ColumnKind.Money => decimals[first] > decimals[first + 1],
        ColumnKind.Lookup => false,
        _ => whole[first] > whole[first + 1],
    };

    public Constants ToConstants() => new([.. whole], [.. decimals], [.. texts], [.. ids]);
}
