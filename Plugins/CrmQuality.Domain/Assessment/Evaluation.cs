using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Assessment;

/// <summary>What a snapshot says of an opportunity, and what saving, advancing or winning it would meet. For a person who saves; nothing is saved.</summary>
public sealed class Evaluation
{
    private readonly Snapshot snapshot;
    private readonly IOpportunity opportunity;
    private readonly IOpportunity? before;
    private readonly DateTime now;

    /// <summary>Judges.</summary>
    /// <param name="snapshot">The version.</param>
    /// <param name="opportunity">The opportunity as it would be saved.</param>
    /// <param name="before">As it is stored; null where it is not yet.</param>
    /// <param name="now">The moment (UTC).</param>
    public Evaluation(Snapshot snapshot, IOpportunity opportunity, IOpportunity? before, DateTime now)
    {
        this.snapshot = snapshot;
        this.opportunity = opportunity;
        this.before = before;
        this.now = now;
        Assessment = Assessor.Assess(snapshot, opportunity, now);
    }

    /// <summary>The assessment.</summary>
    public OpportunityAssessment Assessment { get; }

    /// <summary>The highest forecast category it allows; null allows all.</summary>
    public ForecastCategory? Cap => new Enforcement(snapshot, SaveKind.Change, SaveOrigin.Interactive).Cap(Assessment);

    /// <summary>Whether criteria only record.</summary>
    public bool IsPaused => snapshot.Paused;

    /// <summary>The language of the organisation (LCID).</summary>
    public int Language => snapshot.Language;

    /// <summary>Codes of the criteria that would refuse saving it like this.</summary>
    public IReadOnlyList<string> RefusedSave => Refused(before is null ? SaveKind.Create : SaveKind.Change, before);

    /// <summary>Codes of the criteria that would refuse creating it anew.</summary>
    public IReadOnlyList<string> RefusedCreate => Refused(SaveKind.Create, null);

    /// <summary>Codes of the criteria that would refuse winning it.</summary>
    public IReadOnlyList<string> RefusedWin => Refused(SaveKind.Win, before);

    /// <summary>Codes of the criteria that would refuse a quote.</summary>
    public IReadOnlyList<string> RefusedQuote => Refused(SaveKind.Quote, before);

    private string[] Refused(SaveKind kind, IOpportunity? stored) => new Enforcement(snapshot, kind, SaveOrigin.Interactive)
        .Refusing(Assessment, opportunity, stored, new AsOf(now, snapshot.Calendar))
        .Criteria
        .Select(criterion => criterion.Code)
        .ToArray();
}
