using System;
using System.Collections.Generic;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Criteria;

/// <summary>The compiled criteria for one kind of opportunity.</summary>
public sealed record CriteriaSet
{
    /// <summary>The row's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Short, unique and stable.</summary>
    public required string Code { get; init; }

    /// <summary>Name in the organisation's language.</summary>
    public required string Name { get; init; }

    /// <summary>Per cent of the weight that must be met, 0 to 100.</summary>
    public required int Threshold { get; init; }

    /// <summary>Which opportunities it judges; null judges all.</summary>
    public Condition? Scope { get; init; }

    /// <summary>Sales stages from first to last.</summary>
    public required StageList Stages { get; init; }

    /// <summary>The highest category of what is not validated.</summary>
    public required ForecastCategory CapAt { get; init; }

    /// <summary>Whether an unvalidated, expired or missing verdict caps by itself.</summary>
    public bool CapsUnvalidated { get; init; } = true;

    /// <summary>Whether block criteria refuse imports and application users too.</summary>
    public bool RefusesImports { get; init; }

    /// <summary>In the order they are shown; never empty.</summary>
    public required IReadOnlyList<Criterion> Criteria { get; init; }
}
