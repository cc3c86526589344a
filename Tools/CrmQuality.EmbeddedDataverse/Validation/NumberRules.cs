using System;
using System.Globalization;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Range and rounding of numbers and amounts.</summary>
internal static class NumberRules
{
    /// <summary>Organisations price with two decimals unless set up otherwise.</summary>
    private const int PricingPrecision = 2;

    public static void Check(TableMetadata table, ColumnMetadata column, object value)
    {
        var number = value is Money money ? money.Value : ToDecimal(table, column, value);
        if (number < column.Min || number > column.Max)
        {
            throw OutOfRange(table, column, number);
        }
    }

    public static decimal Rounded(ColumnMetadata column, decimal value, int currencyPrecision)
    {
        var decimals = column.Kind != ColumnKind.Money ? column.Precision : column.PrecisionSource switch
        {
            PrecisionSource.Currency when column.CalculationOf is null => currencyPrecision,
            PrecisionSource.Organization => PricingPrecision,
            _ => column.Precision,
        };
        return decimals is null ? value : Math.Round(value, decimals.Value, MidpointRounding.AwayFromZero);
    }

    public static double Rounded(ColumnMetadata column, double value) =>
        column.Precision is null ? value : Math.Round(value, column.Precision.Value, MidpointRounding.AwayFromZero);

    private static decimal ToDecimal(TableMetadata table, ColumnMetadata column, object value)
    {
        try
        {
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            // Only a double can be this large, or not a number at all.
            throw OutOfRange(table, column, value);
        }
    }

    private static FaultException<OrganizationServiceFault> OutOfRange(TableMetadata table, ColumnMetadata column, object value) => Faults.Of(
        column.Kind is ColumnKind.WholeNumber or ColumnKind.BigInt ? ErrorCodes.WholeNumberOutOfRange : ErrorCodes.NumberOutOfRange,
        $"The value {value} of '{column.LogicalName}' of '{table.LogicalName}' is outside the range {column.Min} to {column.Max}.");
}
