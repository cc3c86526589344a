using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>The values of a multi-select choice.</summary>
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    /// <summary>An empty list.</summary>
    public OptionSetValueCollection()
    {
    }

    /// <summary>A list that starts with a copy of the items.</summary>
    public OptionSetValueCollection(IList<OptionSetValue> list)
        : base(list)
    {
    }
}
