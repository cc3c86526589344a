namespace Microsoft.Xrm.Sdk;

/// <summary>What becomes of an asynchronous operation whose plug-in throws.</summary>
public enum OperationStatus
{
    /// <summary>It failed.</summary>
    Failed = 0,

    /// <summary>It is cancelled.</summary>
    Canceled = 1,

    /// <summary>It is tried again.</summary>
    Retry = 2,

    /// <summary>It waits.</summary>
    Suspended = 3,

    /// <summary>It counts as done.</summary>
    Succeeded = 4,
}
