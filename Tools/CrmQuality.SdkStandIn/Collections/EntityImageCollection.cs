namespace Microsoft.Xrm.Sdk;

/// <summary>Images of a row by alias.</summary>
public class EntityImageCollection : DataCollection<string, Entity>
{
}
