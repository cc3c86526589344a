using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The texts of a label.</summary>
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    /// <summary>An empty list.</summary>
    public LocalizedLabelCollection()
    {
    }

    /// <summary>A list that starts with a copy of the items.</summary>
    public LocalizedLabelCollection(IList<LocalizedLabel> list)
        : base(list)
    {
    }
}
