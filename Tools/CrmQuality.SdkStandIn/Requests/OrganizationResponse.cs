using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The answer to an <see cref="OrganizationRequest"/>.</summary>
public class OrganizationResponse : IExtensibleDataObject
{
    private ParameterCollection results;

    /// <summary>An empty answer.</summary>
    public OrganizationResponse()
    {
    }

    /// <summary>The message answered.</summary>
    public string ResponseName { get; set; }

    /// <summary>The results.</summary>
    public ParameterCollection Results
    {
        get => results ??= new ParameterCollection();
        set => results = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>A result by name.</summary>
    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    internal T Read<T>(string parameterName) =>
        Results.TryGetValue(parameterName, out object value) && value is T typed ? typed : default;
}
