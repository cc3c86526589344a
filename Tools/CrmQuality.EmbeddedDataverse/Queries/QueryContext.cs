using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>What all parts of one query are compiled with.</summary>
internal sealed class QueryContext(RowStore store, QueryUser user, QueryRequest request)
{
    private const int MostLinks = 15;
    private int links;

    public RowStore Store => store;

    public RowReader Reader { get; } = new(store);

    public QueryUser User => user;

    public QueryRequest Request => request;

    /// <summary>The user's business unit, where the user has a row.</summary>
    public Guid? BusinessUnit => (store.Metadata.Table("systemuser") is null ? null : store.Row("systemuser", user.UserId)?["businessunitid"] as RowReference)?.Id;

    /// <summary>The day weeks begin with in this organisation: 0 is Sunday.</summary>
    public int WeekStart =>
        store.Metadata.Table("organization") is null ? 0 : store.Rows("organization").Select(row => row["weekstartdaycode"]).OfType<int>().FirstOrDefault();

    public TableMetadata Table(string? name) => store.Metadata.Table(name ?? "") ?? throw Faults.NoTable(name ?? "");

    public TableMetadata? TableOfCode(int code) => store.Metadata.Tables.FirstOrDefault(table => table.ObjectTypeCode == code);

    public static ColumnMetadata Column(TableMetadata table, string? name) =>
        table.Column(name ?? "") ?? throw Faults.NoColumn(table.LogicalName, name ?? "");

    /// <summary>The teams the user belongs to.</summary>
    public IReadOnlyCollection<Guid> Teams() => store.Metadata.Table("teammembership") is null
        ? throw Faults.Of(ErrorCodes.UnsupportedOperator, $"This organisation has no table 'teammembership': the teams of a user are not known.")
        : [.. store.Rows("teammembership").Where(row => Id(row["systemuserid"]) == user.UserId).Select(row => Id(row["teamid"])).OfType<Guid>()];

    /// <summary>Counts a link, wherever it stands: a query has a limited number.</summary>
    public void CountLink(LinkEntity link)
    {
        if (++links > MostLinks)
        {
            throw Faults.Of(
                ErrorCodes.TooManyLinks, $"Number of link entities in query exceeded maximum limit: the link to '{link.LinkToEntityName}' is number {links}, {MostLinks} are allowed.");
        }
    }

    private static Guid? Id(object? value) => value switch { Guid id => id, RowReference reference => reference.Id, _ => null };
}
