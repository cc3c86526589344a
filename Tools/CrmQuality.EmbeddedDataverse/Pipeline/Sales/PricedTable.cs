using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>A table whose rows have lines with prices, which add up to the totals of the row.</summary>
/// <param name="Name">The table.</param>
/// <param name="Line">The table of its lines.</param>
/// <param name="Lookup">The column of a line that refers to the row it belongs to.</param>
internal sealed record PricedTable(string Name, string Line, string Lookup)
{
    public static readonly PricedTable Opportunity = new("opportunity", "opportunityproduct", "opportunityid");
    public static readonly PricedTable Quote = new("quote", "quotedetail", "quoteid");

    public static PricedTable? Of(string table) => table == Opportunity.Name ? Opportunity : table == Quote.Name ? Quote : null;

    public static PricedTable? OfLine(string table) => table == Opportunity.Line ? Opportunity : table == Quote.Line ? Quote : null;

    public IReadOnlyList<Row> LinesOf(RowStore store, Guid id) => store.RowsReferring(Line, store.Metadata.Table(Line)!.Column(Lookup)!, id);

    public bool HasLines(RowStore store, Guid id) => LinesOf(store, id).Any();
}
