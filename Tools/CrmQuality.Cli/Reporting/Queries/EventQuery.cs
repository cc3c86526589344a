using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>Reads the pipeline events of an organisation.</summary>
/// <param name="service">The organisation.</param>
/// <param name="calendar">Its days.</param>
internal sealed class EventQuery(IOrganizationService service, OrganizationCalendar calendar)
{
    private const int FirstOption = 284610000;

    private static readonly string[] Columns =
    [
        "crmq_opportunityid", "crmq_occurredon", "crmq_kind", "crmq_verdict", "crmq_stage", "crmq_previousstage", "crmq_estimatedvalue",
        "crmq_creditedtoid", "crmq_creditedforteam", "crmq_owneruserid", "crmq_noreason", "crmq_previousclosedate", "crmq_closedate",
    ];

    /// <summary>All of them, in the order they occurred.</summary>
    public IReadOnlyList<EventFacts> Read() => service.All("crmq_pipelineevent", Columns)
        .Select(row => (Occurred: row.GetAttributeValue<DateTime>("crmq_occurredon"), Row: row))
        .OrderBy(one => one.Occurred)
        .Select(one => Facts(one.Row, one.Occurred))
        .ToList();

    private EventFacts Facts(Entity row, DateTime occurred) => new(
        new PipelineMoment
        {
            OpportunityId = row.Reference("crmq_opportunityid") ?? Guid.Empty,
            On = calendar.DayOf(occurred),
            Kind = (PipelineEventKind)(row.Choice("crmq_kind") - FirstOption ?? 0),
            Verdict = (Verdict)(row.Choice("crmq_verdict") - FirstOption ?? 0),
            Stage = row.Text("crmq_stage"),
            PreviousStage = row.Text("crmq_previousstage"),
            EstimatedValue = row.GetAttributeValue<decimal?>("crmq_estimatedvalue") ?? 0,
        },
        row.Reference("crmq_creditedtoid"),
        row.GetAttributeValue<bool>("crmq_creditedforteam"),
        row.Reference("crmq_owneruserid"),
        row.Choice("crmq_noreason") is not null,
        CloseDate(row, calendar.DayOf(occurred)));

    private static CloseDateChange? CloseDate(Entity row, Day on)
    {
        var (before, after) = (DayOf(row, "crmq_previousclosedate"), DayOf(row, "crmq_closedate"));
        return before is null || before == after ? null : new CloseDateChange((row.Reference("crmq_opportunityid") ?? Guid.Empty).ToString("D"), on, before, after);
    }

    private static Day? DayOf(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } date ? Day.Of(date) : null;
}
