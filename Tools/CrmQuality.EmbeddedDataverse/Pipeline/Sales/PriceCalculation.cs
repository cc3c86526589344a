using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>
/// Adds the lines of an opportunity or a quote up: a write that touches prices is followed by an Update of the totals, whose event says by
/// a shared variable what it is.
/// </summary>
internal sealed class PriceCalculation(Engine engine)
{
    /// <summary>True in the variables of the context above an Update that price calculation does.</summary>
    public const string Variable = "InternalSystemPriceCalculationEvent";

    private static readonly string[] PricesOfWhole = [Totals.DiscountAmount, Totals.DiscountPercentage, Totals.FreightAmount, Totals.IsSystemCalculated];

    private readonly LineRules rules = new(engine);

    /// <summary>Before a row is stored: refuses lines that could not be priced, and gives a new one its currency.</summary>
    public void Prepare(Entity row, Row? current) => rules.Apply(row, current);

    /// <summary>After a row was stored or deleted.</summary>
    /// <param name="occurrence">What happened to it.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    public void Follow(PipelineEvent occurrence, Row? before)
    {
        if (PricedTable.OfLine(occurrence.Table) is { } line)
        {
            foreach (var whole in Wholes(occurrence, before, line).Where(whole => !IsBeingDeleted(occurrence.Caller, line.Name, whole)))
            {
                Calculate(line, whole, occurrence);
            }
        }
        else if (PricedTable.Of(occurrence.Table) is { } priced && TouchesPrices(occurrence) && priced.HasLines(engine.Store, occurrence.RowId))
        {
            Calculate(priced, occurrence.RowId, occurrence);
        }
    }

    /// <summary>The rows whose totals change: a line that moves changes two.</summary>
    private static IEnumerable<Guid> Wholes(PipelineEvent line, Row? before, PricedTable priced)
    {
        if (line.Message == MessageNames.Update && !line.Target!.Contains(LineAmounts.Amount) && !line.Target.Contains(priced.Lookup))
        {
            return [];
        }

        Guid?[] found = [(before?[priced.Lookup] as RowReference)?.Id, line.Target?.GetAttributeValue<EntityReference>(priced.Lookup)?.Id];
        return found.OfType<Guid>().Distinct();
    }

    private static bool TouchesPrices(PipelineEvent occurrence) => occurrence.Message == MessageNames.Update
        && PricesOfWhole.Any(occurrence.Target!.Contains)
        && !occurrence.Outer.SharedVariables.ContainsKey(Variable);

    private static bool IsBeingDeleted(Caller caller, string table, Guid id)
    {
        for (IPluginExecutionContext? context = caller.Cause; context is not null; context = context.ParentContext)
        {
            if (context.MessageName == MessageNames.Delete && context.PrimaryEntityName == table && context.PrimaryEntityId == id)
            {
                return true;
            }
        }

        return false;
    }

    private void Calculate(PricedTable priced, Guid id, PipelineEvent occurrence)
    {
        if (engine.Store.Row("organization", engine.OrganizationId)?["oobpricecalculationenabled"] is false)
        {
            throw PipelineFaults.Unsupported($"prices that plug-ins calculate (organization.oobpricecalculationenabled is false, {priced.Name} {id})");
        }

        var whole = engine.Store.Row(priced.Name, id) ?? throw Validation.Faults.NoRow(priced.Name, id);
        var change = Totals.Of(whole, priced.LinesOf(engine.Store, id)).ToChange(whole);
        engine.Rows.UpdateInside(change, occurrence.Caller with { Cause = occurrence.Outer, Unit = occurrence.Unit }, variable: Variable);
    }
}
