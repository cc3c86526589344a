using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Parameters of a message, or variables shared along a pipeline, by name.</summary>
public class ParameterCollection : DataCollection<string, object>
{
    /// <summary>An empty collection.</summary>
    public ParameterCollection()
    {
    }

    /// <summary>A collection that starts with a copy of the pairs.</summary>
    protected ParameterCollection(IDictionary<string, object> collection)
    {
        AddRange(collection);
    }

    /// <summary>Sets the value unless it is null.</summary>
    public void AddOrUpdateIfNotNull(string key, object obj)
    {
        if (obj != null)
        {
            this[key] = obj;
        }
    }

    /// <summary>Reads a value of the expected type; false when it is absent, null or of another type.</summary>
    public bool TryGetValue<T>(string key, out T value)
    {
        if (base.TryGetValue(key, out object found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }
}
