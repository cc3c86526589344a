using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.EmbeddedDataverse.Limits;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Faults;

/// <summary>Does a story once as it goes, then once more for every call our plug-ins make in it, with that call failing.</summary>
/// <param name="story">The story.</param>
/// <param name="lasts">Whether all calls after it fail, too, until the user has an answer.</param>
internal sealed class FaultTrial(FaultStory story, bool lasts)
{
    private const int Lasting = 20;
    private const string Failure = "The database was too slow.";
    private const int SqlTimeout = -2147204783;
    private const int OnPurpose = -2147220891;

    /// <summary>What came of each failing call.</summary>
    public IReadOnlyList<FaultResult> Results()
    {
        var clean = Outcome(null, out var calls);
        return [.. calls.Select((call, place) => Result(call, place, calls, clean))];
    }

    private FaultResult Result(Call call, int place, Call[] calls, string clean)
    {
        var turn = calls.Take(place + 1).Count(other => other.Origin == call.Origin);
        var found = Outcome(new InjectedFault { Call = turn, Origin = call.Origin, ErrorCode = SqlTimeout, Text = Failure }, out _);
        var isTraced = story.Organization.Traces.Entries.Any(entry => entry.Text.Contains(Failure, StringComparison.Ordinal))
            || story.Organization.AsyncFailures.Any(failure => failure.Message.Contains(Failure, StringComparison.Ordinal));
        return new FaultResult(story.Name, lasts, $"{call.Message} {call.Table}", call.Origin == CallOrigin.AsynchronousPlugin, clean, found, isTraced);
    }

    private string Outcome(InjectedFault? fault, out Call[] calls)
    {
        var organization = story.Organization;
        var id = story.Prepare();
        organization.DrainAsyncQueue();
        var before = fault is null ? [] : OrganizationDump.Of(organization);
        organization.Calls.Clear();
        organization.Traces.Clear();
        Order(fault);
        var failure = Do(id);
        if (lasts && fault?.Origin == CallOrigin.SynchronousPlugin)
        {
            organization.InjectedFaults.Clear();
        }

        organization.DrainAsyncQueue();
        organization.InjectedFaults.Clear();
        calls = [.. organization.Calls.Entries.Where(IsOurs)];
        return failure is null ? story.State(id) : failure + (fault is null ? "" : Remains(before));
    }

    private void Order(InjectedFault? fault)
    {
        for (var times = fault is null ? 0 : lasts && fault.Origin == CallOrigin.SynchronousPlugin ? Lasting : 1; times > 0; times--)
        {
            story.Organization.InjectedFaults.Add(fault! with { });
        }
    }

    private static bool IsOurs(Call call) => call.Origin is CallOrigin.SynchronousPlugin or CallOrigin.AsynchronousPlugin
        && call.PluginTypeName?.StartsWith("CrmQuality.Plugins.", StringComparison.Ordinal) == true;

    private string? Do(Guid id)
    {
        try
        {
            story.Act(id);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode == OnPurpose ? $"refused: {fault.Detail.Message}" : $"ended: {fault.Detail.ErrorCode}";
        }
    }

    /// <summary>What is there that was not, but for the record of the attempt.</summary>
    private string Remains(string[] before)
    {
        var after = OrganizationDump.Of(story.Organization).Where(line => !line.StartsWith("crmq_pipelineevent ", StringComparison.Ordinal));
        var difference = OrganizationDump.Difference([.. before.Where(line => !line.StartsWith("crmq_pipelineevent ", StringComparison.Ordinal))], [.. after]);
        return difference.Length == 0 ? "" : "\nremains: " + difference;
    }
}
