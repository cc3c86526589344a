using System;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Assessment.DryRun;

/// <summary>What a dry run tells of one open opportunity besides its verdicts.</summary>
public sealed class DryRunOpportunity
{
    /// <summary>Its id.</summary>
    public Guid Id { get; set; }

    /// <summary>Its topic.</summary>
    public string Name { get; set; } = "";

    /// <summary>Who owns it, as shown.</summary>
    public string Owner { get; set; } = "";

    /// <summary>Estimated revenue in base currency; 0 while blank.</summary>
    public decimal Value { get; set; }

    /// <summary>The same times close probability; 0 while either is blank.</summary>
    public decimal Weighted { get; set; }

    /// <summary>The rep's own forecast category; null where it is not known.</summary>
    public ForecastCategory? OwnCategory { get; set; }

    /// <summary>Whether a cap lowers the rep's own category.</summary>
    public bool IsCappedBy(ForecastCategory? cap) => OwnCategory is { } own && ForecastCap.Written(own, cap) is { } written && written != own;
}
