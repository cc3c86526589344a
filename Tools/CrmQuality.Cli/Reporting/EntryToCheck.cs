using System;
using CrmQuality.Domain.Assessment;

namespace CrmQuality.Cli.Reporting;

/// <summary>An open opportunity the forecast should not rest on.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Verdict">As it reads at the final clock.</param>
internal sealed record EntryToCheck(string Topic, string Owner, Verdict Verdict)
{
    /// <summary>Estimated revenue times probability: what it adds to the raw forecast.</summary>
    public required decimal Weighted { get; init; }

    /// <summary>Estimated revenue in base currency.</summary>
    public required decimal EstimatedValue { get; init; }

    /// <summary>The sales stage.</summary>
    public required string Stage { get; init; }

    /// <summary>When it is to close, if anyone said so.</summary>
    public required DateOnly? CloseDate { get; init; }

    /// <summary>What is missing, in the organisation's language.</summary>
    public required string Missing { get; init; }
}
