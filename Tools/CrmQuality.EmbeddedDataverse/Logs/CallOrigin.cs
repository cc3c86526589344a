namespace CrmQuality.EmbeddedDataverse;

/// <summary>Who called the service.</summary>
public enum CallOrigin
{
    /// <summary>A client.</summary>
    Client,

    /// <summary>A plug-in while its caller waits.</summary>
    SynchronousPlugin,

    /// <summary>A plug-in in the asynchronous queue.</summary>
    AsynchronousPlugin,
}
