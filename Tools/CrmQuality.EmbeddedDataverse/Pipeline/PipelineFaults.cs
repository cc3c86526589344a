using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>The faults of the event pipeline, with the codes of Microsoft's list of web service error codes.</summary>
internal static class PipelineFaults
{
    /// <summary>IsvAborted, 0x80040265.</summary>
    public const int IsvAborted = -2147220891;

    /// <summary>IsvUnExpected, 0x80040224.</summary>
    public const int IsvUnexpected = -2147220956;

    /// <summary>A plug-in went on after a call of its had failed.</summary>
    public const int TransactionCountReduced = -2146893812;

    /// <summary>A call after one that failed in the same transaction.</summary>
    public const int NoActiveTransaction = -2147220911;

    /// <summary>SdkCorrelationTokenDepthTooHigh, 0x80044182.</summary>
    public const int DepthTooHigh = -2147204734;

    /// <summary>SdkMessageDoesNotSupportImageRegistration, 0x80044189.</summary>
    public const int NoImagesForMessage = -2147204727;

    /// <summary>SdkMessageInvalidImageTypeRegistration, 0x8004416D.</summary>
    public const int InvalidImageType = -2147204755;

    /// <summary>SdkMessageDoesNotSupportPostImageRegistration, 0x8004416E.</summary>
    public const int NoPostImage = -2147204754;

    /// <summary>SdkMessageNotImplemented, 0x80044824.</summary>
    public const int NotImplemented = -2147203036;

    /// <summary>InvalidStateCodeStatusCode, 0x80048408.</summary>
    public const int InvalidState = -2147187704;

    /// <summary>ConcurrencyVersionMismatch, 0x80060882.</summary>
    public const int VersionMismatch = -2147088254;

    /// <summary>ConcurrencyVersionNotProvided, 0x80060883.</summary>
    public const int VersionNotProvided = -2147088253;

    /// <summary>OptimisticConcurrencyNotEnabled, 0x8006088D.</summary>
    public const int ConcurrencyNotEnabled = -2147088243;

    /// <summary>The table does not have the message, 0x80040800.</summary>
    public const int MessageNotOffered = -2147219456;

    /// <summary>The message is too large for a plug-in, 0x80040216.</summary>
    public const int MessageTooLarge = -2147220970;

    public static FaultException<OrganizationServiceFault> Unsupported(string what) =>
        Faults.Of(NotImplemented, $"The embedded Dataverse does not support {what}.");

    public static FaultException<OrganizationServiceFault> LostTransaction() => Faults.Of(
        NoActiveTransaction,
        $"There is no active transaction: an earlier call in this operation failed, and a plug-in caught the failure and went on. Let a failed call end the plug-in.");

    public static FaultException<OrganizationServiceFault> SwallowedFault(string pluginTypeName) => Faults.Of(
        TransactionCountReduced,
        $"The plug-in {pluginTypeName} caught the failure of a service call and went on; the failure had already ended the transaction.");

    public static FaultException<OrganizationServiceFault> TooDeep(int depth, string message, string table) => Faults.Of(
        DepthTooHigh, $"{message} of {table} at depth {depth}: plug-ins may cause each other at most 8 calls deep. This is taken for an infinite loop.");

    /// <summary>What the caller of a plug-in's event gets for the exception that left it.</summary>
    public static FaultException<OrganizationServiceFault> From(Exception failure, string pluginTypeName, string trace)
    {
        var fault = new OrganizationServiceFault { ActivityId = Guid.Empty, TraceText = trace };
        if (failure is InvalidPluginExecutionException refusal)
        {
            fault.ErrorCode = IsvAborted;
            fault.Message = refusal.Message;
        }
        else
        {
            fault.ErrorCode = IsvUnexpected;
            fault.Message = $"An unexpected error occurred from ISV code. {pluginTypeName}: {failure.GetType().FullName}: {failure.Message}";
            fault.InnerFault = (failure as FaultException<OrganizationServiceFault>)?.Detail;
        }

        return new FaultException<OrganizationServiceFault>(fault, fault.Message);
    }
}
