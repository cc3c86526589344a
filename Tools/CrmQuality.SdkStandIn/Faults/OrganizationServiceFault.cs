using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>A fault of the organization service.</summary>
[Serializable]
public class OrganizationServiceFault : BaseServiceFault
{
    /// <summary>An empty fault.</summary>
    public OrganizationServiceFault()
    {
    }

    /// <summary>The trace of the plug-in that failed.</summary>
    public string TraceText { get; set; }

    /// <summary>What caused it.</summary>
    public OrganizationServiceFault InnerFault { get; set; }
}
