using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>What the lines of an opportunity or a quote come to, in its currency, not yet rounded.</summary>
/// <param name="Detail">Amounts of the lines less their own discounts.</param>
/// <param name="LineDiscounts">Discounts of the lines.</param>
/// <param name="Discount">Discount on the whole, as an amount and as a percentage of the detail amount.</param>
/// <param name="Freight">Freight of the whole.</param>
/// <param name="Tax">Taxes of the lines.</param>
internal sealed record Totals(decimal Detail, decimal LineDiscounts, decimal Discount, decimal Freight, decimal Tax)
{
    public const string DiscountAmount = "discountamount";
    public const string DiscountPercentage = "discountpercentage";
    public const string FreightAmount = "freightamount";
    public const string IsSystemCalculated = "isrevenuesystemcalculated";
    private const decimal Percent = 100m;

    private decimal LessFreight => Detail - Discount;

    private decimal Amount => LessFreight + Freight + Tax;

    public static Totals Of(Row whole, IReadOnlyList<Row> lines)
    {
        var lineDiscounts = lines.Sum(line => Value(line, LineAmounts.Discount));
        var detail = lines.Sum(line => Value(line, LineAmounts.Amount)) - lineDiscounts;
        var discount = Value(whole, DiscountAmount) + (detail * Value(whole, DiscountPercentage) / Percent);
        return new Totals(detail, lineDiscounts, discount, Value(whole, FreightAmount), lines.Sum(line => Value(line, LineAmounts.Tax)));
    }

    /// <summary>The Update that writes them; an opportunity whose revenue the system calculates takes the total as its estimate.</summary>
    public Entity ToChange(Row whole)
    {
        var change = new Entity(whole.Table.LogicalName, whole.Id)
        {
            ["totallineitemamount"] = new Money(Detail),
            ["totallineitemdiscountamount"] = new Money(LineDiscounts),
            ["totaldiscountamount"] = new Money(Discount),
            ["totalamountlessfreight"] = new Money(LessFreight),
            ["totaltax"] = new Money(Tax),
            ["totalamount"] = new Money(Amount),
        };
        if (whole[IsSystemCalculated] is true)
        {
            change["estimatedvalue"] = new Money(Amount);
        }

        return change;
    }

    private static decimal Value(Row row, string column) => row[column] as decimal? ?? 0m;
}
