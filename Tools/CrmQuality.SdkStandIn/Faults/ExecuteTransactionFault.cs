using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>The fault of a batch that is one transaction.</summary>
[Serializable]
public sealed class ExecuteTransactionFault : OrganizationServiceFault
{
    /// <summary>An empty fault.</summary>
    public ExecuteTransactionFault()
    {
    }

    /// <summary>The place of the request that failed, from 0.</summary>
    public int FaultedRequestIndex { get; set; }
}
