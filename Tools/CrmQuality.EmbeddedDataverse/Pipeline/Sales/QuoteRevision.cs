using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>ReviseQuote: a closed quote is copied, with its lines, into a draft of the next revision.</summary>
internal sealed class QuoteRevision(Engine engine, Caller caller)
{
    private const string Quote = "quote";
    private const string Revision = "revisionnumber";
    private const int Closed = 3;

    private static readonly string[] NotCopied = ["closedon", "importsequencenumber", "overriddencreatedon", Targets.State, Targets.Status];

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request.AllowOnly("QuoteId", "ColumnSet");
        request.Required<ColumnSet>("ColumnSet");
        var quote = ClosedQuote(request.Required<Guid>("QuoteId"));
        return new CompoundMessages(engine, caller).Run(request, Quote, quote, Revise);
    }

    private void Revise(PipelineEvent message, InnerRows rows)
    {
        var quote = ClosedQuote(message.RowId);
        var next = (quote[Revision] as int? ?? 0) + 1;
        var id = rows.Create(Copy(quote), new Entity(Quote) { [Revision] = next });
        foreach (var line in PricedTable.Quote.LinesOf(engine.Store, quote.Id).ToArray())
        {
            var copy = Copy(line);
            copy[PricedTable.Quote.Lookup] = new EntityReference(Quote, id);
            rows.Create(copy);
        }

        message.Output["Entity"] = engine.Reads.Retrieve(Quote, id, message.Required<ColumnSet>("ColumnSet"), caller);
    }

    private static Entity Copy(Row source)
    {
        var copy = new Entity(source.Table.LogicalName);
        foreach (var column in source.Table.ByOrdinal.Where(column => IsCopied(source.Table, column)))
        {
            if (source[column] is { } value)
            {
                copy[column.LogicalName] = StoredValue.ToSdk(column, value);
            }
        }

        return copy;
    }

    private static bool IsCopied(TableMetadata table, ColumnMetadata column) =>
        column is { ValidForCreate: true, AttributeOf: null } && column.LogicalName != table.PrimaryId && !NotCopied.Contains(column.LogicalName, StringComparer.Ordinal);

    private Row ClosedQuote(Guid id)
    {
        var quote = engine.Store.Row(Quote, id) ?? throw Faults.NoRow(Quote, id);
        return quote[Targets.State] is Closed
            ? quote
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"ReviseQuote: the quote {id} is not Closed (statecode {quote[Targets.State]}); close it as Revised first.");
    }
}
