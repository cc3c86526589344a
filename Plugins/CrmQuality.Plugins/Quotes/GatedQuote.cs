using System;
using System.Globalization;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Opportunities;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Quotes;

/// <summary>A quote that a save ties to an opportunity.</summary>
/// <remarks>Outside the transaction the refusal is recorded; the step inside it does the rest, and all where the first one had no turn.</remarks>
internal sealed class GatedQuote(LocalPluginContext context)
{
    private const string Judged = "crmq_quoteverdict";

    /// <summary>Refuses, or notes the verdict the quote was given under.</summary>
    public void Apply()
    {
        var isEarly = context.IsBeforeTransaction;
        if ((isEarly && context.IsInTransaction) || OpportunityTable.IdIn(context.Target) is not { } opportunity)
        {
            return;
        }

        if (Handover.Find<string>(context.Execution, Judged) is not { } verdict)
        {
            verdict = context.Snapshot is { } snapshot ? Gate(snapshot, opportunity) : "";
        }

        if (isEarly)
        {
            Handover.Leave(context.Execution, Judged, verdict);
        }
        else if (verdict.Length > 0)
        {
            QuoteColumns.WriteVerdict(context.Target, (Verdict)int.Parse(verdict, CultureInfo.InvariantCulture));
        }
    }

    private string Gate(Snapshot snapshot, Guid opportunity) =>
        new GatedOpportunity(context, snapshot, SaveKind.Quote).Gate(opportunity) is { } assessment
            ? ((int)assessment.Verdict).ToString(CultureInfo.InvariantCulture)
            : "";
}
