using System;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Keeps the base-currency twins of amounts: the amount divided by the row's exchange rate.</summary>
public static class BaseAmounts
{
    private const string ExchangeRate = "exchangerate";
    private const int BasePrecision = 4;

    /// <summary>
    /// Sets the twin of every amount the write states, and of every amount the row has when the write states another exchange rate.
    /// </summary>
    /// <param name="store">The rows.</param>
    /// <param name="row">The new row or the changes, with its exchange rate where it gets one; it is changed.</param>
    /// <param name="current">The row as it stands; null for a new one.</param>
    public static void Fill(RowStore store, Entity row, Row? current)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(row);
        var table = store.Metadata.Table(row.LogicalName) ?? throw Faults.NoTable(row.LogicalName);
        var rate = row.GetAttributeValue<decimal?>(ExchangeRate) ?? current?[ExchangeRate] as decimal? ?? 1m;
        var rateChanges = current is not null && row.Contains(ExchangeRate);
        foreach (var twin in table.BaseTwins)
        {
            var source = twin.CalculationOf!;
            if (!row.Contains(source) && !rateChanges)
            {
                continue;
            }

            var amount = row.Contains(source) ? row.GetAttributeValue<Money>(source)?.Value : current?[source] as decimal?;
            row.Attributes[twin.LogicalName] = amount is null ? null : new Money(Math.Round(amount.Value / rate, BasePrecision, MidpointRounding.AwayFromZero));
        }
    }
}
