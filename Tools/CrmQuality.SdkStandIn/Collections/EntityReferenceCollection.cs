using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list of references.</summary>
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    /// <summary>An empty list.</summary>
    public EntityReferenceCollection()
    {
    }

    /// <summary>A list that starts with a copy of the items.</summary>
    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}
