using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message to the organization service: a name and parameters.</summary>
public class OrganizationRequest : IExtensibleDataObject
{
    private ParameterCollection parameters;

    /// <summary>A request without a name yet.</summary>
    public OrganizationRequest()
    {
    }

    /// <summary>A request by name.</summary>
    public OrganizationRequest(string requestName)
    {
        RequestName = requestName;
    }

    /// <summary>The message.</summary>
    public string RequestName { get; set; }

    /// <summary>The parameters.</summary>
    public ParameterCollection Parameters
    {
        get => parameters ??= new ParameterCollection();
        set => parameters = value;
    }

    /// <summary>The id a client gave to an asynchronous request.</summary>
    public Guid? RequestId { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A parameter by name.</summary>
    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    internal T Read<T>(string parameterName) =>
        Parameters.TryGetValue(parameterName, out object value) && value is T typed ? typed : default;
}
