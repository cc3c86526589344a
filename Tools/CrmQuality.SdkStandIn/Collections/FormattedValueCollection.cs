namespace Microsoft.Xrm.Sdk;

/// <summary>Display texts of columns by logical name.</summary>
public sealed class FormattedValueCollection : DataCollection<string, string>
{
}
