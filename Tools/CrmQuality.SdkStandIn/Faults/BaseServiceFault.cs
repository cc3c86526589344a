using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What every fault says.</summary>
public abstract class BaseServiceFault : IExtensibleDataObject
{
    private ErrorDetailCollection errorDetails;

    /// <summary>For derived faults.</summary>
    protected BaseServiceFault()
    {
    }

    /// <summary>The message.</summary>
    public string Message { get; set; }

    /// <summary>The error code.</summary>
    public int ErrorCode { get; set; }

    /// <summary>Where help is found.</summary>
    public string HelpLink { get; set; }

    /// <summary>When it happened (UTC).</summary>
    public DateTime Timestamp { get; set; }

    /// <summary>The activity it belongs to.</summary>
    public Guid ActivityId { get; set; }

    /// <summary>Named details.</summary>
    public ErrorDetailCollection ErrorDetails
    {
        get => errorDetails ??= new ErrorDetailCollection();
        set => errorDetails = value;
    }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
