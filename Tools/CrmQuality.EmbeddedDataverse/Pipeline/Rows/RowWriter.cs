using System;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows.Particulars;
using CrmQuality.EmbeddedDataverse.Pipeline.Sales;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Rows;

/// <summary>The main operation of Create and Update: checks what is in the Target by then, adds what the platform fills, stores it.</summary>
internal sealed class RowWriter(Engine engine)
{
    private readonly SystemColumns system = new(engine);
    private readonly AssignCascade cascade = new(engine);
    private readonly Currencies currencies = new(engine);
    private readonly PriceCalculation prices = new(engine);
    private readonly ParticularTables particulars = new(engine);

    public void Create(PipelineEvent occurrence)
    {
        var row = occurrence.Target!;
        var table = Table(row);
        engine.Rules.Check(row, WriteKind.Create);
        engine.Customizations.Creating(row);
        var recordedOn = row.GetAttributeValue<DateTime?>("overriddencreatedon");
        var id = Id(row, table);
        prices.Prepare(row, null);
        var precision = currencies.PrecisionOf(table, row, null);
        engine.Rules.Normalise(row, WriteKind.Create, precision);
        LineAmounts.Fill(row, null, precision);
        Merge(row, occurrence.PlatformValues);
        RowDefaults.Fill(table, row);
        FullNames.Fill(table, row, null, NameConvention);
        StateRules.Complete(table, row, null);
        system.FillForCreate(table, row, occurrence.Caller.UserId, recordedOn);
        Complete(table, row, null);
        row.Id = id;
        row.Attributes[table.PrimaryId] = id;
        occurrence.RowId = engine.Store.Insert(row);
        engine.Customizations.Created(row);
        occurrence.Output["id"] = occurrence.RowId;
        particulars.Follow(row, null);
        occurrence.Unit!.Wrote(table.LogicalName);
        prices.Follow(occurrence, null);
    }

    public void Update(PipelineEvent occurrence)
    {
        var row = occurrence.Target!;
        var table = Table(row);
        var current = engine.Store.Row(table.LogicalName, row.Id) ?? throw Faults.NoRow(table.LogicalName, row.Id);
        RowVersions.Require(occurrence, current);
        engine.Rules.Check(row, WriteKind.Update);
        engine.Customizations.Updating(row, current);
        prices.Prepare(row, current);
        var precision = currencies.PrecisionOf(table, row, current);
        engine.Rules.Normalise(row, WriteKind.Update, precision);
        LineAmounts.Fill(row, current, precision);
        StateRules.Complete(table, row, current);
        OpportunityClosing.Fill(row, current, occurrence.PlatformValues, engine.Today);
        QuoteClosing.Fill(row, current, occurrence.PlatformValues, engine.Today);
        FullNames.Fill(table, row, current, NameConvention);
        system.FillForUpdate(table, row, occurrence.Caller.UserId);
        Complete(table, row, current);
        engine.Store.Update(row);
        particulars.Follow(row, current);
        occurrence.Unit!.Wrote(table.LogicalName);
        cascade.Follow(occurrence, current);
        prices.Follow(occurrence, current);
    }

    /// <summary>After a row was deleted: what it leaves to do.</summary>
    public void Deleted(PipelineEvent occurrence) => prices.Follow(occurrence, occurrence.Before);

    private void Complete(TableMetadata table, Entity row, Row? current)
    {
        currencies.Fill(table, row, current);
        BaseAmounts.Fill(engine.Store, row, current);
        particulars.Fill(table, row, current);
    }

    private int? NameConvention() => engine.Store.Row("organization", engine.OrganizationId)?["fullnameconventioncode"] as int?;

    private TableMetadata Table(Entity row) => engine.Store.Metadata.Table(row.LogicalName) ?? throw Faults.NoTable(row.LogicalName);

    private Guid Id(Entity row, TableMetadata table)
    {
        var id = row.Id != Guid.Empty ? row.Id : row.GetAttributeValue<Guid?>(table.PrimaryId) ?? Guid.Empty;
        return id != Guid.Empty ? id : engine.NewId();
    }

    private static void Merge(Entity row, Entity? platformValues)
    {
        if (platformValues is not null)
        {
            foreach (var value in platformValues.Attributes)
            {
                row.Attributes[value.Key] = value.Value;
            }
        }
    }
}
