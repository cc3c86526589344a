using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Waste;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>What meetings are about.</summary>
/// <param name="opportunity">The opportunity; null for a lead.</param>
/// <param name="lead">The lead, or the one the opportunity came from; null without one.</param>
/// <param name="assessment">What the opportunity keeps of its last assessment; null where there is none.</param>
/// <param name="waste">What the ledger reads of it.</param>
internal sealed class MeetingSubject(Guid? opportunity, Guid? lead, OpportunityAssessment? assessment, WasteSubject waste)
{
    /// <summary>The opportunity; null for a lead.</summary>
    public Guid? Opportunity => opportunity;

    /// <summary>The lead, or the one the opportunity came from; null without one.</summary>
    public Guid? Lead => lead;

    /// <summary>What the opportunity keeps of its last assessment; null where there is none.</summary>
    public OpportunityAssessment? Assessment => assessment;

    /// <summary>What the ledger reads of it.</summary>
    public WasteSubject Waste => waste;
}
