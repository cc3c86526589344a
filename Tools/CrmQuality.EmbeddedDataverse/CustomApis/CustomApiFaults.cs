using System.Linq;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>The faults of custom APIs.</summary>
internal static class CustomApiFaults
{
    /// <summary>SdkCustomProcessingStepIsNotAllowed, 0x80044187.</summary>
    public const int StepNotAllowed = -2147204729;

    public static FaultException<OrganizationServiceFault> Duplicate(string name) =>
        Faults.Of(ErrorCodes.DuplicateRecord, $"There is already a custom API or a message with the unique name '{name}'.");

    public static FaultException<OrganizationServiceFault> Contradiction(string name, string what) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"The custom API '{name}' is refused: {what}.");

    public static FaultException<OrganizationServiceFault> Missing(CustomApi api, string parameter) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"Required field '{parameter}' is missing. {api.Name} needs this parameter; parameters: {Names(api)}.");

    public static FaultException<OrganizationServiceFault> Unknown(CustomApi api, string parameter) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"Unrecognized request parameter: {parameter}. Parameters of {api.Name}: {Names(api)}.");

    public static FaultException<OrganizationServiceFault> Misfit(CustomApi api, string kind, string name, string what) =>
        Faults.Of(ErrorCodes.InvalidArgument, $"The {kind} '{name}' of {api.Name}: {what}.");

    public static FaultException<OrganizationServiceFault> NotAllowed(string step, CustomApi api, string allowed) =>
        Faults.Of(StepNotAllowed, $"Custom SdkMessageProcessingStep is not allowed on the specified message and entity: the step '{step}' on {api.Name}, which allows {allowed}.");

    private static string Names(CustomApi api) =>
        api.Parameters.Count == 0 ? "none" : string.Join(", ", api.Parameters.Select(parameter => parameter.IsOptional ? parameter.Name + " (optional)" : parameter.Name));
}
