using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The one exception a plug-in throws on purpose: its message reaches the user.</summary>
[Serializable]
public sealed class InvalidPluginExecutionException : Exception
{
    private readonly int? errorCode;
    private readonly Dictionary<string, string> exceptionDetails = new Dictionary<string, string>();

    /// <summary>Failed, with no message of its own.</summary>
    public InvalidPluginExecutionException()
    {
    }

    /// <summary>A status, with an empty message.</summary>
    public InvalidPluginExecutionException(OperationStatus status)
        : this(status, string.Empty)
    {
    }

    /// <summary>Failed, with a message.</summary>
    public InvalidPluginExecutionException(string message)
        : base(message)
    {
    }

    /// <summary>A status and a message.</summary>
    public InvalidPluginExecutionException(OperationStatus status, string message)
        : base(message)
    {
        Status = status;
    }

    /// <summary>Failed, with a message and its cause.</summary>
    public InvalidPluginExecutionException(string message, Exception exception)
        : base(message, exception)
    {
    }

    /// <summary>A status, an error code and a message.</summary>
    public InvalidPluginExecutionException(OperationStatus status, int errorCode, string message)
        : this(status, message)
    {
        this.errorCode = errorCode;
    }

    /// <summary>Failed, with a message and a Web API status.</summary>
    public InvalidPluginExecutionException(string message, PluginHttpStatusCode httpStatus)
        : base(message)
    {
        HttpStatus = httpStatus;
    }

    /// <summary>Failed, with a message and named details.</summary>
    public InvalidPluginExecutionException(string message, Dictionary<string, string> exceptionDetails)
        : base(message)
    {
        this.exceptionDetails = exceptionDetails ?? this.exceptionDetails;
    }

    /// <summary>What becomes of the operation.</summary>
    public OperationStatus Status { get; }

    /// <summary>The error code.</summary>
    public int ErrorCode => errorCode ?? HResult;

    /// <summary>The status a Web API caller gets.</summary>
    public PluginHttpStatusCode HttpStatus { get; }

    /// <summary>Named details, as bulk messages want them.</summary>
    public IReadOnlyDictionary<string, string> ExceptionDetails => exceptionDetails;
}
