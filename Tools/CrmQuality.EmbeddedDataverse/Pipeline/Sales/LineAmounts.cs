using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>The amounts the platform calculates for a line from its price, quantity, discount and tax.</summary>
internal static class LineAmounts
{
    public const string Amount = "baseamount";
    public const string Discount = "manualdiscountamount";
    public const string Tax = "tax";
    private const string Extended = "extendedamount";
    private const string Price = "priceperunit";
    private const string Quantity = "quantity";

    private static readonly string[] Inputs = [Price, Quantity, Discount, Tax];

    /// <param name="row">The new line or the changes; it is changed.</param>
    /// <param name="current">The line as it stands; null for a new one.</param>
    /// <param name="precision">Decimals of its currency.</param>
    public static void Fill(Entity row, Row? current, int precision)
    {
        if (PricedTable.OfLine(row.LogicalName) is not { } priced || (current is not null && !Inputs.Any(row.Contains)))
        {
            return;
        }

        var amount = Value(row, current, Price) * Value(row, current, Quantity);
        var extended = amount - Value(row, current, Discount) + (priced == PricedTable.Quote ? Value(row, current, Tax) : 0m);
        row[Amount] = Rounded(amount, precision);
        row[Extended] = Rounded(extended, precision);
    }

    private static Money Rounded(decimal amount, int precision) => new(Math.Round(amount, precision, MidpointRounding.AwayFromZero));

    private static decimal Value(Entity row, Row? current, string column)
    {
        if (!row.Contains(column))
        {
            return current?[column] as decimal? ?? 0m;
        }

        return row[column] is Money money ? money.Value : row[column] as decimal? ?? 0m;
    }
}
