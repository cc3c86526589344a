using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmQuality.Cli.Input.Pipeline;
using CrmQuality.Cli.Reporting;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Replay;

/// <summary>
/// Saves opportunities in the order they happened, each as its owner, with the clock moving along. A refused create drops what follows of
/// that opportunity.
/// </summary>
internal sealed class PipelineReplay(EmbeddedOrganization organization, PipelineFiles files)
{
    private const int RefusedByPlugin = unchecked((int)0x80040265);

    private readonly OwnerDirectory owners = new(organization);
    private readonly OpportunityRequests requests = new(files.Columns);
    private readonly Dictionary<string, Guid> saved = new(StringComparer.Ordinal);
    private readonly ReplayClock clock = new(organization.Clock);
    private readonly ReplayResult result = new();

    /// <summary>Replays everything and leaves the clock at the end of the final day.</summary>
    /// <param name="onStep">Told after each step how many are done and how many there are.</param>
    public ReplayResult Run(Action<int, int> onStep)
    {
        var steps = Timeline.Of(files);
        for (var done = 0; done < steps.Count; done++)
        {
            if (clock.IsNewDay(steps[done].On))
            {
                organization.DrainAsyncQueue();
            }

            clock.GoTo(steps[done].On);
            Save(steps[done]);
            onStep(done + 1, steps.Count);
        }

        organization.DrainAsyncQueue();
        RefuseLostJobs();
        clock.GoToEndOf(files.AsOf);
        return result;
    }

    /// <remarks>Every figure about history rests on the pipeline events: a lost one must not go unnoticed.</remarks>
    private void RefuseLostJobs()
    {
        if (organization.AsyncFailures.Count > 0)
        {
            throw new InvalidOperationException($"{organization.AsyncFailures.Count} asynchronous jobs failed; the first: {organization.AsyncFailures[0]}");
        }
    }

    private void Save(ReplayStep step)
    {
        if (step.Kind != ReplayStepKind.Create && !saved.ContainsKey(step.Row.Key))
        {
            return;
        }

        var before = organization.Calls.Count(CallOrigin.SynchronousPlugin);
        try
        {
            Execute(step);
            result.Saves++;
            result.CallsOfSaves += organization.Calls.Count(CallOrigin.SynchronousPlugin) - before;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode == RefusedByPlugin)
        {
            result.CallsOfRefusals += organization.Calls.Count(CallOrigin.SynchronousPlugin) - before;
            Refuse(step, fault.Detail.Message);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (step.Kind != ReplayStepKind.Close)
        {
            PutAside(step, new RowFault(null, "Dataverse did not take it: " + fault.Detail.Message));
        }
    }

    private void Execute(ReplayStep step)
    {
        var service = owners.ServiceOf(step.Row.Owner);
        switch (step.Kind)
        {
            case ReplayStepKind.Create:
                saved.Add(step.Row.Key, service.Create(requests.Opportunity(step.Row, organization.Clock.UtcNow)));
                break;
            case ReplayStepKind.Change:
                service.Update(OpportunityRequests.Changed(step.Changes, saved[step.Row.Key]));
                break;
            default:
                service.Execute(OpportunityRequests.Close(step.Row, saved[step.Row.Key], organization.Clock.UtcNow));
                break;
        }
    }

    private void Refuse(ReplayStep step, string message)
    {
        result.RefusedCreates += step.Kind == ReplayStepKind.Create ? 1 : 0;
        var action = step.Kind switch
        {
            ReplayStepKind.Create => "create",
            ReplayStepKind.Change => "change",
            _ => step.Row.Outcome == OpportunityOutcome.Won ? "win" : "lose",
        };
        result.Refusals.Add(new RefusedSave(step.On, step.Row.Owner.FullName, action, message));
    }

    private void PutAside(ReplayStep step, RowFault fault)
    {
        if (step.Kind == ReplayStepKind.Create)
        {
            result.FaultyRows[step.Row.Row] = fault;
        }

        foreach (var change in step.Changes)
        {
            result.FaultyChanges[change.Order] = fault;
        }
    }
}
