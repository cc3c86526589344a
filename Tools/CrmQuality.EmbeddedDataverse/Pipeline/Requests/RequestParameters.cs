using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>Reads the parameters of requests.</summary>
internal static class RequestParameters
{
    public static Entity Row(this OrganizationRequest request) => request.Required<Entity>("Target");

    /// <exception cref="System.ServiceModel.FaultException">The parameter is missing or of another type.</exception>
    public static T Required<T>(this OrganizationRequest request, string name) => Required<T>(request.Parameters, request.RequestName, name);

    /// <summary>A parameter as steps have left it.</summary>
    /// <exception cref="System.ServiceModel.FaultException">The parameter is missing or of another type.</exception>
    public static T Required<T>(this PipelineEvent message, string name) => Required<T>(message.Input, message.Message, name);

    /// <summary>The value of a parameter that may be left out; null when it is.</summary>
    /// <exception cref="System.ServiceModel.FaultException">It is of another type.</exception>
    public static T? Optional<T>(this OrganizationRequest request, string name)
        where T : class => request.Parameters.TryGetValue(name, out object value) && value is not null ? request.Required<T>(name) : null;

    /// <summary>Refuses by name what a request asks for beyond the parameters that are supported; a parameter without value asks for nothing.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is such a parameter.</exception>
    public static void AllowOnly(this OrganizationRequest request, params string[] names)
    {
        foreach (var parameter in request.Parameters)
        {
            if (parameter.Value is not null && !names.Contains(parameter.Key, StringComparer.Ordinal))
            {
                throw PipelineFaults.Unsupported($"the parameter {parameter.Key} of {request.RequestName}");
            }
        }
    }

    public static ConcurrencyBehavior Concurrency(this OrganizationRequest request) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out object value) && value is ConcurrencyBehavior behavior ? behavior : ConcurrencyBehavior.Default;

    private static T Required<T>(ParameterCollection parameters, string message, string name) => parameters.TryGetValue(name, out object value) && value is T typed
        ? typed
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"{message} needs the parameter {name} of type {typeof(T).Name}.");
}
