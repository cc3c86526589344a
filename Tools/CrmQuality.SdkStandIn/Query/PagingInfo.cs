using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Which page of a query is wanted.</summary>
public sealed class PagingInfo : IExtensibleDataObject
{
    /// <summary>No paging.</summary>
    public PagingInfo()
    {
    }

    /// <summary>The page, from 1.</summary>
    public int PageNumber { get; set; }

    /// <summary>Rows per page.</summary>
    public int Count { get; set; }

    /// <summary>Whether the rows of all pages are counted.</summary>
    public bool ReturnTotalRecordCount { get; set; }

    /// <summary>What the page before handed out.</summary>
    public string PagingCookie { get; set; }

    /// <inheritdoc/>
    public ExtensionDataObject ExtensionData { get; set; }
}
