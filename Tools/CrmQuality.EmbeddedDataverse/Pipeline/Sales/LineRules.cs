using System;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>What lines must be like to be priced here: write-in products with a price, in the currency of the opportunity or quote.</summary>
internal sealed class LineRules(Engine engine)
{
    private const string Currency = "transactioncurrencyid";

    /// <param name="row">A line, or a row that may have lines; a new line gets the currency of what it belongs to.</param>
    /// <param name="current">The row as it stands; null for a new one.</param>
    public void Apply(Entity row, Row? current)
    {
        if (PricedTable.OfLine(row.LogicalName) is { } line)
        {
            RequirePriceable(row, current is null);
            ShareCurrency(row, current, line);
        }
        else if (current is not null && PricedTable.Of(row.LogicalName) is { } priced)
        {
            RequireSameCurrency(row, current, priced);
        }
    }

    private static void RequirePriceable(Entity line, bool isNew)
    {
        var isWriteIn = line.Contains("isproductoverridden") ? line["isproductoverridden"] is true : !isNew;
        if (!isWriteIn || line.GetAttributeValue<EntityReference>("productid") is not null)
        {
            throw PipelineFaults.Unsupported($"products of the catalogue in lines ({line.LogicalName}); write in a product: isproductoverridden true, productdescription, quantity and priceperunit");
        }

        foreach (var column in new[] { "quantity", "priceperunit" })
        {
            if (line.Contains(column) ? line[column] is null : isNew)
            {
                throw PipelineFaults.Unsupported($"a line without '{column}' ({line.LogicalName}); its price could not be calculated");
            }
        }
    }

    private void ShareCurrency(Entity line, Row? current, PricedTable priced)
    {
        var id = line.GetAttributeValue<EntityReference>(priced.Lookup)?.Id ?? (current?[priced.Lookup] as RowReference)?.Id
            ?? throw Faults.Of(ErrorCodes.InvalidArgument, $"A row of '{priced.Line}' needs '{priced.Lookup}'.");
        var whole = engine.Store.Row(priced.Name, id) ?? throw Faults.NoRow(priced.Name, id);
        var currency = (whole[Currency] as RowReference)?.Id ?? engine.BaseCurrencyId;
        var own = line.GetAttributeValue<EntityReference>(Currency)?.Id ?? (current?[Currency] as RowReference)?.Id ?? currency;
        if (own != currency)
        {
            throw OtherCurrency(priced, id);
        }

        if (current is null)
        {
            line[Currency] = new EntityReference("transactioncurrency", currency);
        }
    }

    private void RequireSameCurrency(Entity row, Row current, PricedTable priced)
    {
        var stated = row.GetAttributeValue<EntityReference>(Currency);
        if (stated is not null && stated.Id != (current[Currency] as RowReference)?.Id && priced.HasLines(engine.Store, current.Id))
        {
            throw OtherCurrency(priced, current.Id);
        }
    }

    private static FaultException<OrganizationServiceFault> OtherCurrency(PricedTable priced, Guid id) => Faults.Of(
        ErrorCodes.InvalidArgument,
        $"The {priced.Name} {id} and its lines must have the same currency; remove the lines before you change it.");
}
