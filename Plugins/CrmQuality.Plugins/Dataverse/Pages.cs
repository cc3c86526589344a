using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Queries that return more than a page.</summary>
internal static class Pages
{
    private const int Size = 5000;

    /// <summary>All rows a query finds, page by page; its paging is overwritten.</summary>
    public static List<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        service.Each(query, rows.Add);
        return rows;
    }

    /// <summary>Does something with each row a query finds and keeps no more than a page; its paging is overwritten.</summary>
    public static void Each(this IOrganizationService service, QueryExpression query, Action<Entity> visit)
    {
        query.PageInfo = new PagingInfo { Count = Size, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                visit(row);
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }
}
