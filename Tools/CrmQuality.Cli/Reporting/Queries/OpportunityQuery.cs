using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>Reads the opportunities of an organisation.</summary>
/// <param name="service">The organisation.</param>
/// <param name="now">The moment at which verdicts are read (UTC).</param>
internal sealed class OpportunityQuery(IOrganizationService service, DateTime now)
{
    private const int FirstVerdict = 284610000;
    private const int Open = 0;

    private static readonly string[] Columns =
    [
        "name", "ownerid", "statecode", "stepname", "salesstage", "estimatedvalue", "estimatedvalue_base", "closeprobability",
        "estimatedclosedate", "crmq_verdict", "crmq_validuntil", "crmq_missing",
    ];

    /// <summary>All of them.</summary>
    public IReadOnlyList<OpportunityFacts> Read() => service.All("opportunity", Columns).Select(Facts).ToList();

    private OpportunityFacts Facts(Entity row)
    {
        var isOpen = row.Choice("statecode") is null or Open;
        var validUntil = row.GetAttributeValue<DateTime?>("crmq_validuntil");
        var stored = row.Choice("crmq_verdict") is { } choice ? (Verdict)(choice - FirstVerdict) : (Verdict?)null;
        var forecast = new OpenOpportunity(
            row.Id.ToString("D"),
            row.GetAttributeValue<Money>("estimatedvalue_base")?.Value ?? 0,
            row.GetAttributeValue<Money>("estimatedvalue") is null,
            row.GetAttributeValue<int?>("closeprobability"),
            Stage(row),
            VerdictReading.At(stored, validUntil, isOpen, now),
            row.GetAttributeValue<DateTime?>("estimatedclosedate") is { } date ? Day.Of(date) : null);
        return new OpportunityFacts(
            row.Id, row.Reference("ownerid") ?? Guid.Empty, isOpen, row.Text("name"), forecast, validUntil, row.Text("crmq_missing"));
    }

    /// <remarks>As the plug-ins read it for the pipeline event: the phase, else the label of the sales stage.</remarks>
    private static string Stage(Entity row)
    {
        var phase = row.Text("stepname");
        return phase.Length == 0 && row.FormattedValues.TryGetValue("salesstage", out var label) ? label : phase;
    }
}
