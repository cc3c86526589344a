using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Queries;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

/// <summary>Rows to query, as a user in Helsinki at noon UTC of 15 June 2026.</summary>
internal sealed class QueryBed
{
    public QueryBed() => Engine = new QueryEngine(Store);

    public RowStore Store { get; } = new(StockTableFiles.Load());

    public QueryEngine Engine { get; }

    public QueryUser User { get; init; } = new(
        Guid.NewGuid(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki"), 1033, new DateTime(2026, 6, 15, 12, 0, 0, DateTimeKind.Utc));

    public Guid Opportunity(string name, params (string Column, object Value)[] values) => Add("opportunity", name, values);

    public Guid Account(string name, params (string Column, object Value)[] values) => Add("account", name, values);

    /// <summary>Names of the opportunities a FetchXML filter returns, in order, joined by a bar.</summary>
    public string Filtered(string filter) => Fetched(
        $"<fetch><entity name='opportunity'><attribute name='name'/><order attribute='name'/><filter>{filter}</filter></entity></fetch>");

    /// <summary>The same for one condition.</summary>
    public string Where(string column, string op, params string[] values) => Filtered(
        $"<condition attribute='{column}' operator='{op}'>{string.Concat(values.Select(value => $"<value>{value}</value>"))}</condition>");

    public string Fetched(string fetch) => Names(Fetch(fetch));

    public EntityCollection Fetch(string fetch) => Engine.Execute(new FetchExpression(fetch), User);

    public EntityCollection Run(QueryExpression query) => Engine.Execute(query, User);

    public static string Names(EntityCollection rows) => string.Join("|", rows.Entities.Select(row => row.GetAttributeValue<string>("name")));

    private Guid Add(string table, string name, (string Column, object Value)[] values)
    {
        var row = new Entity(table) { ["name"] = name };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return Store.Insert(row);
    }
}
