namespace Microsoft.Xrm.Sdk;

/// <summary>How many rows tables have, by table.</summary>
public sealed class EntityRecordCountCollection : DataCollection<string, long>
{
    /// <summary>An empty collection.</summary>
    public EntityRecordCountCollection()
    {
    }
}
