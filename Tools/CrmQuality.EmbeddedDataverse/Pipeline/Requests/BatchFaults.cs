using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>The faults of batches.</summary>
internal static class BatchFaults
{
    /// <summary>The batch is too large, 0x80040315.</summary>
    public const int BatchTooLarge = -2147220715;

    public static FaultException<OrganizationServiceFault> TooLarge(OrganizationRequest request, int count)
    {
        var fault = Faults.Of(
            BatchTooLarge, $"{request.RequestName} Request batch size exceeds the maximum batch size allowed! It holds {count} requests; {Batches.MaxBatchSize} are allowed.");
        fault.Detail.ErrorDetails["MaxBatchSize"] = Batches.MaxBatchSize;
        return fault;
    }

    public static FaultException<OrganizationServiceFault> Nested(OrganizationRequest? request) => request is null
        ? Faults.Of(ErrorCodes.InvalidArgument, $"A request of the batch is null.")
        : Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} is not allowed within this batch.");

    /// <summary>The fault of a request of a transaction, with its place.</summary>
    public static FaultException<OrganizationServiceFault> Of(OrganizationServiceFault inner, int index)
    {
        var fault = new ExecuteTransactionFault
        {
            FaultedRequestIndex = index,
            ErrorCode = inner.ErrorCode,
            Message = inner.Message,
            TraceText = inner.TraceText,
            InnerFault = inner.InnerFault,
        };
        foreach (var detail in inner.ErrorDetails)
        {
            fault.ErrorDetails[detail.Key] = detail.Value;
        }

        return new FaultException<OrganizationServiceFault>(fault, fault.Message);
    }
}
