using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>ExecuteMultiple, whose requests are transactions of their own, and ExecuteTransaction, whose requests are one.</summary>
internal sealed class Batches(Engine engine, Caller caller)
{
    public const int MaxBatchSize = 1000;

    /// <summary>How many operations a request asks for: those in it, if it is a batch.</summary>
    public static int Operations(OrganizationRequest request) =>
        request.Parameters.TryGetValue("Requests", out OrganizationRequestCollection requests)
            ? requests.Sum(inner => inner is null ? 1 : Operations(inner))
            : 1;

    public OrganizationResponse Execute(OrganizationRequest request) =>
        request.RequestName == MessageNames.ExecuteMultiple ? OneByOne(request) : AllOrNone(request);

    private ExecuteMultipleResponse OneByOne(OrganizationRequest request)
    {
        var requests = Requests(request);
        var settings = request.Required<ExecuteMultipleSettings>("Settings");
        var items = new ExecuteMultipleResponseItemCollection();
        var isFaulted = false;
        for (var i = 0; i < requests.Count; i++)
        {
            var item = Attempt(requests[i], i);
            isFaulted |= item.Fault is not null;
            if (settings.ReturnResponses || item.Fault is not null)
            {
                items.Add(item);
            }

            if (item.Fault is not null && !settings.ContinueOnError)
            {
                break;
            }
        }

        return Answers.Of(new ExecuteMultipleResponse(), ("IsFaulted", isFaulted), ("Responses", items));
    }

    /// <summary>A client's requests have each the time and the correlation of a request of their own; those of a plug-in belong to its event.</summary>
    private ExecuteMultipleResponseItem Attempt(OrganizationRequest request, int index)
    {
        try
        {
            if (caller.Cause is not null || caller.Unit is not null)
            {
                return new ExecuteMultipleResponseItem { RequestIndex = index, Response = One(request, caller, MessageNames.ExecuteMultiple) };
            }

            engine.Watch.Restart();
            return new ExecuteMultipleResponseItem { RequestIndex = index, Response = One(request, caller with { CorrelationId = engine.NewId() }, MessageNames.ExecuteMultiple) };
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            caller.Unit?.Doom();
            return new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail };
        }
    }

    private ExecuteTransactionResponse AllOrNone(OrganizationRequest request)
    {
        var requests = Requests(request);
        var returnsResponses = request.Parameters.TryGetValue("ReturnResponses", out bool wanted) && wanted;
        var responses = new OrganizationResponseCollection();
        engine.Pipeline.InTransaction(caller, unit =>
        {
            for (var i = 0; i < requests.Count; i++)
            {
                var response = OneOf(requests[i], i, caller with { Unit = unit });
                if (returnsResponses)
                {
                    responses.Add(response);
                }
            }
        });
        return Answers.Of(new ExecuteTransactionResponse(), ("Responses", responses));
    }

    private OrganizationResponse OneOf(OrganizationRequest request, int index, Caller inside)
    {
        try
        {
            return One(request, inside, MessageNames.ExecuteMultiple, MessageNames.ExecuteTransaction);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw BatchFaults.Of(fault.Detail, index);
        }
    }

    private OrganizationResponse One(OrganizationRequest? request, Caller from, params string[] notAllowed)
    {
        if (from.Unit is { IsDoomed: true })
        {
            throw PipelineFaults.LostTransaction();
        }

        if (request is null || notAllowed.Contains(request.RequestName))
        {
            throw BatchFaults.Nested(request);
        }

        engine.InjectedFaults.Check(request.RequestName ?? "", RequestMessages.TableOf(request), from.Origin);
        return new RequestMessages(engine, from).Execute(request);
    }

    private static OrganizationRequestCollection Requests(OrganizationRequest request)
    {
        var requests = request.Required<OrganizationRequestCollection>("Requests");
        return requests.Count <= MaxBatchSize ? requests : throw BatchFaults.TooLarge(request, requests.Count);
    }
}
