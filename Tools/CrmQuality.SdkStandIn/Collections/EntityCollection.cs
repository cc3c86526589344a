using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A page of rows.</summary>
public sealed class EntityCollection : IExtensibleDataObject
{
    private DataCollection<Entity> entities;

    /// <summary>An empty page.</summary>
    public EntityCollection()
    {
    }

    /// <summary>A page of these rows.</summary>
    public EntityCollection(IList<Entity> list)
    {
        entities = list is null ? null : new DataCollection<Entity>(list);
    }

    /// <summary>The rows.</summary>
    public DataCollection<Entity> Entities
    {
        get => entities ??= new DataCollection<Entity>();
        set => entities = value;
    }

    /// <summary>Whether further pages exist.</summary>
    public bool MoreRecords { get; set; }

    /// <summary>What the next page's query hands back.</summary>
    public string PagingCookie { get; set; }

    /// <summary>The lowest active row version.</summary>
    public string MinActiveRowVersion { get; set; }

    /// <summary>How many rows the query has over all pages.</summary>
    public int TotalRecordCount { get; set; }

    /// <summary>Whether the count stopped at its limit.</summary>
    public bool TotalRecordCountLimitExceeded { get; set; }

    /// <summary>The table of the rows.</summary>
    public string EntityName { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }

    /// <summary>The row at a position.</summary>
    public Entity this[int index]
    {
        get => Entities[index];
        set => Entities[index] = value;
    }
}
