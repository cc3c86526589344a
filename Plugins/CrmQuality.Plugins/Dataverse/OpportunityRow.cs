using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>An opportunity as the criteria read it: what the save writes laid over what is stored.</summary>
internal sealed class OpportunityRow : IRow
{
    private readonly Snapshot snapshot;
    private readonly Entity changes;
    private readonly Entity? stored;
    private readonly DateTime now;

    /// <summary>Overlays a save on the stored row.</summary>
    /// <param name="snapshot">Names the columns.</param>
    /// <param name="changes">What the save writes.</param>
    /// <param name="stored">The stored row; null on a create, where the platform's defaults stand in.</param>
    /// <param name="now">The moment of the save, which is that of creation on a create.</param>
    public OpportunityRow(Snapshot snapshot, Entity changes, Entity? stored, DateTime now)
    {
        this.snapshot = snapshot;
        this.changes = changes;
        this.stored = stored;
        this.now = now;
    }

    public bool TryText(int column, out string value)
    {
        value = Raw(column) as string ?? "";
        return value.Length > 0;
    }

    public bool TryWhole(int column, out long value)
    {
        switch (Raw(column))
        {
            case OptionSetValue option:
                value = option.Value;
                return true;
            case bool flag:
                value = flag ? 1 : 0;
                return true;
            case int whole:
                value = whole;
                return true;
            case long whole:
                value = whole;
                return true;
            default:
                value = snapshot.Columns[column].Default ?? 0;
                return stored is null && snapshot.Columns[column].Default is not null && !changes.Contains(snapshot.Columns[column].Name);
        }
    }

    public bool TryDecimal(int column, out decimal value)
    {
        value = 0;
        switch (Raw(column))
        {
            case Money money:
                return ExchangeRates.TryToBase(snapshot, changes, stored, money.Value, out value);
            case decimal number:
                value = number;
                return true;
            case double number:
                value = (decimal)number;
                return true;
            default:
                return false;
        }
    }

    public bool TryMoment(int column, out DateTime value)
    {
        if (Raw(column) is DateTime moment)
        {
            value = moment;
            return true;
        }

        value = changes.GetAttributeValue<DateTime?>(OpportunityColumns.OverriddenCreatedOn) ?? now;
        return stored is null && column == Snapshot.CreatedOn;
    }

    public bool TryDate(int column, out Day value)
    {
        var has = Raw(column) is DateTime;
        value = has ? Day.Of((DateTime)Raw(column)!) : default;
        return has;
    }

    public bool TryLookup(int column, out Guid value)
    {
        value = Raw(column) switch
        {
            EntityReference reference => reference.Id,
            Guid id => id,
            _ => Guid.Empty,
        };
        return value != Guid.Empty;
    }

    private object? Raw(int column)
    {
        var name = snapshot.Columns[column].Name;
        if (changes.Attributes.TryGetValue(name, out var value) || stored is null)
        {
            return value;
        }

        stored.Attributes.TryGetValue(name, out value);
        return value;
    }
}
