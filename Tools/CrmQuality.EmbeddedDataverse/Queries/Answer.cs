using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Makes the answer to a query out of its sorted rows: duplicates, top, pages, total.</summary>
internal sealed class Answer(QueryExpression query, CompiledQuery compiled, Projection projection)
{
    private const int LargestPage = 5000;
    private const int MostWithoutCookie = 50_000;

    /// <summary>The answer made of rows.</summary>
    public EntityCollection Of(IEnumerable<JoinedRow> rows)
    {
        if (query.Distinct)
        {
            return Of(rows.Select(Entity).DistinctBy(DistinctKey.Of));
        }

        if (query.TopCount is not null || !compiled.ComesOnce || PagingCookie.Last(query.PageInfo.PagingCookie) is not { } last)
        {
            return Of(rows.Select(Entity), compiled.ComesOnce);
        }

        // The page begins after the last row of the one before, whatever was written between the two; without that row pages are counted.
        var all = rows.ToArray();
        var place = Array.FindIndex(all, row => row.Root.Id == last);
        return place < 0 ? Of(all.Select(Entity), true) : Page(all.Select(Entity), place + 1, true);
    }

    /// <summary>The answer made of finished entities.</summary>
    public EntityCollection Of(IEnumerable<Entity> entities, bool hasCookie = false)
    {
        if (query.TopCount is { } top)
        {
            return Top(top, entities);
        }

        var size = Size();
        var reached = (long)size * Math.Max(1, query.PageInfo.PageNumber);
        if (PagingCookie.Last(query.PageInfo.PagingCookie) is null && reached > MostWithoutCookie && query.PageInfo.PageNumber > 1)
        {
            throw Faults.Of(
                ErrorCodes.InvalidPagingCookie,
                $"Paging cookie is required when trying to retrieve a set of records on any high pages: page {query.PageInfo.PageNumber} of {size} rows reaches beyond {MostWithoutCookie} rows.");
        }

        return Page(entities, (int)Math.Min(int.MaxValue, reached - size), hasCookie);
    }

    private Entity Entity(JoinedRow row)
    {
        // A distinct query returns the identifier only when it is asked for: else no two rows would be the same.
        var withId = !query.Distinct || compiled.Columns.Any(column => column.LogicalName == compiled.Table.PrimaryId);
        var entity = projection.Row(row.Root, compiled.Columns, withId);
        foreach (var join in compiled.Joins)
        {
            projection.AddLinked(entity, join, row.At(join.Place));
        }

        foreach (var column in compiled.Named)
        {
            projection.AddNamed(entity, column, row);
        }

        return entity;
    }

    private EntityCollection Top(int top, IEnumerable<Entity> entities)
    {
        if (query.PageInfo.Count > 0 || query.PageInfo.PageNumber > 0)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"A query takes either top or pages, not both.");
        }

        return top is > 0 and <= LargestPage
            ? new EntityCollection([.. entities.Take(top)]) { EntityName = query.EntityName, TotalRecordCount = -1 }
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"top is {top}; it must be from 1 to {LargestPage}.");
    }

    private int Size()
    {
        var size = query.PageInfo.Count == 0 ? LargestPage : query.PageInfo.Count;
        return size is > 0 and <= LargestPage
            ? size
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The page size is {size}; it must be from 1 to {LargestPage}.");
    }

    private EntityCollection Page(IEnumerable<Entity> entities, int start, bool hasCookie)
    {
        var size = Size();
        var counts = query.PageInfo.ReturnTotalRecordCount;
        var all = counts ? entities.ToArray() : entities;
        Entity[] page = [.. all.Skip(start).Take(size + 1)];
        var hasMore = page.Length > size;
        var returned = hasMore ? page[..size] : page;
        var total = counts ? all.Count() : -1;
        return new EntityCollection(returned.ToList())
        {
            EntityName = query.EntityName,
            MoreRecords = hasMore,
            PagingCookie = hasMore && hasCookie ? PagingCookie.Of(query, compiled, returned) : null,
            TotalRecordCount = Math.Min(LargestPage, total),
            TotalRecordCountLimitExceeded = total > LargestPage,
        };
    }
}
