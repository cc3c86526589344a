namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the trace of one execution.</summary>
public interface ITracingService
{
    /// <summary>Adds a line.</summary>
    void Trace(string format, params object[] args);
}
