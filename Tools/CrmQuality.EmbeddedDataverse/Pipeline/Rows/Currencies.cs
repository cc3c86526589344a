using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>The currency of a row and its exchange rate.</summary>
internal sealed class Currencies(Engine engine)
{
    private const string Currency = "transactioncurrencyid";
    private const string Rate = "exchangerate";
    private const int DefaultPrecision = 2;

    public int PrecisionOf(TableMetadata table, Entity row, Row? current) =>
        !HasCurrency(table) ? DefaultPrecision : Find(row, current)?["currencyprecision"] as int? ?? DefaultPrecision;

    /// <summary>A new row gets the base currency unless it states one; a write that touches an amount or the currency takes today's rate.</summary>
    public void Fill(TableMetadata table, Entity row, Row? current)
    {
        if (!HasCurrency(table))
        {
            return;
        }

        if (current is null && row.GetAttributeValue<EntityReference>(Currency) is null)
        {
            row[Currency] = new EntityReference("transactioncurrency", engine.BaseCurrencyId);
        }

        if (table.Column(Rate) is not null && (current is null || TouchesAmounts(row)) && Find(row, current)?[Rate] is decimal rate)
        {
            row[Rate] = rate;
        }
    }

    /// <summary>The currencies themselves have a column of this name too: their identifier.</summary>
    private static bool HasCurrency(TableMetadata table) => table.Column(Currency) is { IsReference: true };

    private static bool TouchesAmounts(Entity row)
    {
        foreach (var attribute in row.Attributes)
        {
            if (attribute.Value is Money || attribute.Key == Currency)
            {
                return true;
            }
        }

        return false;
    }

    private Row? Find(Entity row, Row? current)
    {
        var id = row.GetAttributeValue<EntityReference>(Currency)?.Id ?? (current?[Currency] as RowReference)?.Id ?? engine.BaseCurrencyId;
        return engine.Store.Row("transactioncurrency", id);
    }
}
