using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>Reads the parameters of requests.</summary>
internal static class RequestParameters
{
    public static Entity Row(this OrganizationRequest request) => request.Required<Entity>("Target");

    /// <exception cref="System.ServiceModel.FaultException">The parameter is missing or of another type.</exception>
    public static T Required<T>(this OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out object value) && value is T typed
        ? typed
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"{request.RequestName} needs the parameter {name} of type {typeof(T).Name}.");

    public static ConcurrencyBehavior Concurrency(this OrganizationRequest request) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out object value) && value is ConcurrencyBehavior behavior ? behavior : ConcurrencyBehavior.Default;
}
