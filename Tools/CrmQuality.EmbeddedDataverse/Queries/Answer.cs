using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>Makes the answer to a query out of its sorted rows: duplicates, top, pages, total.</summary>
internal static class Answer
{
    private const int LargestPage = 5000;

    public static EntityCollection Of(QueryExpression query, CompiledQuery compiled, IEnumerable<JoinedRow> rows, Projection projection)
    {
        var entities = rows.Select(row => Entity(row, query, compiled, projection));
        if (query.Distinct)
        {
            entities = entities.DistinctBy(DistinctKey.Of);
        }

        return query.TopCount is { } top ? Top(query, top, entities) : Page(query, compiled, entities);
    }

    private static Entity Entity(JoinedRow row, QueryExpression query, CompiledQuery compiled, Projection projection)
    {
        // A distinct query returns the identifier only when it is asked for: else no two rows would be the same.
        var withId = !query.Distinct || compiled.Columns.Any(column => column.LogicalName == compiled.Table.PrimaryId);
        var entity = projection.Row(row.Root, compiled.Columns, withId);
        foreach (var join in compiled.Joins)
        {
            projection.AddLinked(entity, join, row.At(join.Place));
        }

        return entity;
    }

    private static EntityCollection Top(QueryExpression query, int top, IEnumerable<Entity> entities)
    {
        if (query.PageInfo.Count > 0 || query.PageInfo.PageNumber > 0)
        {
            throw Faults.Of(ErrorCodes.InvalidArgument, $"A query takes either top or pages, not both.");
        }

        return top is > 0 and <= LargestPage
            ? new EntityCollection([.. entities.Take(top)]) { EntityName = query.EntityName, TotalRecordCount = -1 }
            : throw Faults.Of(ErrorCodes.InvalidQueryValue, $"top is {top}; it must be from 1 to {LargestPage}.");
    }

    private static EntityCollection Page(QueryExpression query, CompiledQuery compiled, IEnumerable<Entity> entities)
    {
        var size = query.PageInfo.Count == 0 ? LargestPage : query.PageInfo.Count;
        if (size is < 0 or > LargestPage)
        {
            throw Faults.Of(ErrorCodes.InvalidQueryValue, $"The page size is {size}; it must be from 1 to {LargestPage}.");
        }

        var number = Math.Max(1, query.PageInfo.PageNumber);
        PagingCookie.Check(query.PageInfo.PagingCookie);
        var all = query.PageInfo.ReturnTotalRecordCount ? entities.ToArray() : entities;
        Entity[] page = [.. all.Skip((number - 1) * size).Take(size + 1)];
        var returned = page.Length > size ? page[..size] : page;
        return new EntityCollection(returned.ToList())
        {
            EntityName = query.EntityName,
            MoreRecords = page.Length > size,
            PagingCookie = page.Length > size ? PagingCookie.Of(number, compiled.Table.PrimaryId, returned) : null,
            TotalRecordCount = query.PageInfo.ReturnTotalRecordCount ? Math.Min(LargestPage, all.Count()) : -1,
            TotalRecordCountLimitExceeded = query.PageInfo.ReturnTotalRecordCount && all.Count() > LargestPage,
        };
    }
}
