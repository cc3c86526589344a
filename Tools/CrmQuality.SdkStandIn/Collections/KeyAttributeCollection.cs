namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of an alternate key.</summary>
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
}
