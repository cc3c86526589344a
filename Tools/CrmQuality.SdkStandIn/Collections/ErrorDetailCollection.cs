namespace Microsoft.Xrm.Sdk;

/// <summary>Named details of a fault.</summary>
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
