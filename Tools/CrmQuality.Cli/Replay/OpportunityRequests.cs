using System;
using System.Collections.Generic;
using CrmQuality.Cli.Input.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Replay;

/// <summary>What a client of Dynamics sends for the steps of a replay.</summary>
/// <param name="columns">The columns that the values of a row fill.</param>
internal sealed class OpportunityRequests(IReadOnlyList<string> columns)
{
    private const string Table = "opportunity";
    private const int Won = 3;
    private const int Canceled = 4;

    /// <summary>An opportunity to be created as of a moment.</summary>
    public Entity Opportunity(PipelineRow row, DateTime now)
    {
        var opportunity = new Entity(Table) { ["name"] = row.Name, ["overriddencreatedon"] = now };
        for (var index = 0; index < columns.Count; index++)
        {
            if (row.Values[index] is { } value)
            {
                opportunity[columns[index]] = value;
            }
        }

        return opportunity;
    }

    /// <summary>The changed columns of an opportunity.</summary>
    public static Entity Changed(IReadOnlyList<PipelineChange> changes, Guid id)
    {
        var opportunity = new Entity(Table, id);
        foreach (var change in changes)
        {
            opportunity[change.Column] = change.Value;
        }

        return opportunity;
    }

    /// <summary>Wins or loses an opportunity.</summary>
    public static OrganizationRequest Close(PipelineRow row, Guid id, DateTime now)
    {
        var isWin = row.Outcome == OpportunityOutcome.Won;
        var close = new Entity("opportunityclose")
        {
            ["subject"] = $"{row.Outcome}: {row.Name}",
            ["opportunityid"] = new EntityReference(Table, id),
            ["actualend"] = now.Date,
        };
        if (row.ActualRevenue is { } revenue)
        {
            close["actualrevenue"] = new Money(revenue);
        }

        return new OrganizationRequest(isWin ? "WinOpportunity" : "LoseOpportunity")
        {
            ["OpportunityClose"] = close,
            ["Status"] = new OptionSetValue(isWin ? Won : Canceled),
        };
    }
}
