using System;
using System.Collections.Generic;
using CrmQuality.Domain.Forecasting;

namespace CrmQuality.Domain.Criteria;

/// <summary>The compiled criteria for one kind of opportunity.</summary>
/// <remarks>Written once, while it is compiled or read.</remarks>
public sealed class CriteriaSet
{
    private Criterion[] criteria = [];

    /// <summary>The row's id.</summary>
    public Guid Id { get; internal set; }

    /// <summary>Short, unique and stable.</summary>
    public string Code { get; internal set; } = "";

    /// <summary>Name in the organisation's language.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>Per cent of the weight that must be met, 0 to 100.</summary>
    public int Threshold { get; internal set; }

    /// <summary>Which opportunities it judges; null judges all.</summary>
    public Condition? Scope { get; internal set; }

    /// <summary>Sales stages from first to last.</summary>
    public StageList Stages { get; internal set; } = new(-1, [], []);

    /// <summary>The highest category of what is not validated.</summary>
    public ForecastCategory CapAt { get; internal set; }

    /// <summary>Whether an unvalidated, expired or missing verdict caps by itself.</summary>
    public bool CapsUnvalidated { get; internal set; } = true;

    /// <summary>Whether block criteria refuse imports and application users too.</summary>
    public bool RefusesImports { get; internal set; }

    /// <summary>Whether a save that cannot be judged because of an error of ours is refused instead of let through.</summary>
    public bool FailsClosed { get; internal set; }

    /// <summary>After how many days without a forecastable verdict an opportunity is parked: omitted from the forecast and listed; null for never.</summary>
    public int? SunsetDays { get; internal set; }

    /// <summary>In the order they are shown; never empty.</summary>
    public IReadOnlyList<Criterion> Criteria
    {
        get => criteria;
        internal set => criteria = ArrayOf.Items(value);
    }

    /// <summary>How many criteria there are.</summary>
    internal int Count => criteria.Length;

    /// <summary>A criterion by its place.</summary>
    internal Criterion this[int place] => criteria[place];
}
