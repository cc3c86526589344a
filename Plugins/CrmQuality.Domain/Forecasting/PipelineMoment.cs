using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Forecasting;

/// <summary>What history reads of one pipeline event.</summary>
public sealed class PipelineMoment
{
    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; init; }

    /// <summary>The organisation's day.</summary>
    public Day On { get; init; }

    /// <summary>What happened.</summary>
    public PipelineEventKind Kind { get; init; }

    /// <summary>The verdict after it.</summary>
    public Verdict Verdict { get; init; }

    /// <summary>The stage after it; blank while there is none.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The stage before; blank on a create.</summary>
    public string PreviousStage { get; init; } = "";

    /// <summary>Estimated revenue in base currency after it; 0 while blank.</summary>
    public decimal EstimatedValue { get; init; }

    /// <summary>Whether the opportunity entered a stage with it.</summary>
    public bool IsEntry => Kind == PipelineEventKind.Created
        || (Kind == PipelineEventKind.Changed && !string.Equals(Stage, PreviousStage, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it was closed or opened again with it.</summary>
    public bool ChangesState => Kind is PipelineEventKind.Won or PipelineEventKind.Lost or PipelineEventKind.Reopened;
}
