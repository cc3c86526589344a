using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Requests;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>WinQuote and CloseQuote: a quoteclose is created, then the state of the quote is updated.</summary>
internal sealed class QuoteClosing(Engine engine, Caller caller)
{
    private const string Quote = "quote";
    private const string ClosedOn = "closedon";
    private const int Active = 1;
    private const int Won = 2;
    private const int Closed = 3;
    private const int DefaultStatus = -1;
    private const int Completed = 1;
    private const int CompletedStatus = 2;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        request.AllowOnly("QuoteClose", "Status");
        request.Required<OptionSetValue>("Status");
        var quote = QuoteOf(request.Required<Entity>("QuoteClose"), request.RequestName);
        return new CompoundMessages(engine, caller).Run(request, Quote, ActiveQuote(quote, request.RequestName), Close);
    }

    /// <summary>What the platform fills when a quote becomes Closed.</summary>
    public static void Fill(Entity row, Row current, Entity? stated, DateTime today)
    {
        if (row.LogicalName == Quote && row.GetAttributeValue<OptionSetValue>(Targets.State) is { Value: Closed } && current[Targets.State] is not Closed)
        {
            row[ClosedOn] = stated?.GetAttributeValue<DateTime?>(ClosedOn) ?? today;
        }
    }

    private void Close(PipelineEvent message, InnerRows rows)
    {
        var close = message.Required<Entity>("QuoteClose");
        var quote = ActiveQuote(QuoteOf(close, message.Message), message.Message);
        rows.Create(close, new Entity(close.LogicalName) { [Targets.State] = new OptionSetValue(Completed), [Targets.Status] = new OptionSetValue(CompletedStatus) });
        var change = new Entity(Quote, quote.Id) { [Targets.State] = new OptionSetValue(message.Message == MessageNames.WinQuote ? Won : Closed) };
        if (message.Required<OptionSetValue>("Status") is { Value: not DefaultStatus } status)
        {
            change[Targets.Status] = status;
        }

        rows.Update(change, new Entity(Quote) { [ClosedOn] = close.GetAttributeValue<DateTime?>("actualend") is { } end ? engine.DayOf(end) : null });
    }

    private static Guid QuoteOf(Entity close, string message) => close.LogicalName == "quoteclose" && close.GetAttributeValue<EntityReference>("quoteid") is { } quote
        ? quote.Id
        : throw Faults.Of(ErrorCodes.InvalidArgument, $"{message} needs a QuoteClose of the table quoteclose with a quoteid.");

    private Row ActiveQuote(Guid id, string message)
    {
        var quote = engine.Store.Row(Quote, id) ?? throw Faults.NoRow(Quote, id);
        return quote[Targets.State] is Active
            ? quote
            : throw Faults.Of(ErrorCodes.InvalidArgument, $"{message}: the quote {id} is not Active (statecode {quote[Targets.State]}); activate a draft first.");
    }
}
