using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>An opportunity as the criteria read it: what the save writes laid over what is stored, with the rows linked to it.</summary>
internal sealed class OpportunityRow : DataverseRow, IOpportunity
{
    private static readonly ChildRows Unseen = new([], isComplete: false);

    private readonly Snapshot snapshot;
    private readonly Entity changes;
    private readonly Entity? stored;
    private readonly DateTime now;
    private readonly IRelatedRows? related;
    private readonly FilledColumns? filled;
    private decimal rate = -1;

    /// <summary>Overlays a save on the stored row.</summary>
    /// <param name="snapshot">Names the columns.</param>
    /// <param name="changes">What the save writes.</param>
    /// <param name="stored">The stored row; null on a create, where the platform's defaults stand in.</param>
    /// <param name="now">The moment of the save, which is that of creation on a create.</param>
    /// <param name="related">Finds linked rows; without it they stay unknown.</param>
    /// <param name="filled">What the platform is going to fill in; null for a row as it is stored.</param>
    public OpportunityRow(Snapshot snapshot, Entity changes, Entity? stored, DateTime now, IRelatedRows? related, FilledColumns? filled = null)
        : base(snapshot.Columns)
    {
        this.snapshot = snapshot;
        this.changes = changes;
        this.stored = stored;
        this.now = now;
        this.related = related;
        this.filled = filled;
    }

    /// <summary>A stored row alone.</summary>
    public static OpportunityRow Plain(Snapshot snapshot, Entity stored) => new(snapshot, stored, stored, default, null);

    public IRow? Parent(int link) => Raw(snapshot.Columns[snapshot.Links[link].Lookup]) is EntityReference reference
        ? related?.Parent(snapshot.Links[link], reference)
        : null;

    public ChildRows Children(int link)
    {
        if (stored is null)
        {
            return ChildRows.None;
        }

        return related?.Children(link, stored.Id) ?? Unseen;
    }

    public Answers Answers { get; set; } = Answers.None;

    public override bool TryMoment(int column, out DateTime value)
    {
        if (base.TryMoment(column, out value))
        {
            return true;
        }

        value = changes.GetAttributeValue<DateTime?>(OpportunityColumns.OverriddenCreatedOn) ?? now;
        return stored is null && column == Snapshot.CreatedOn;
    }

    protected override object? Raw(SnapshotColumn column)
    {
        // What the criteria ask must not depend on the cap that they cause.
        if (column.Kind == ColumnKind.Choice && column.Name == OpportunityColumns.ForecastCategory)
        {
            return OwnCategory.Of(changes, stored)?.ToForecastChoice();
        }

        if (changes.Attributes.TryGetValue(column.Name, out var value) || ReferenceEquals(changes, stored))
        {
            return value;
        }

        if (column.Kind == ColumnKind.Lookup && filled?.Of(column.Name, changes, stored) is { } coming)
        {
            return coming;
        }

        stored?.Attributes.TryGetValue(column.Name, out value);
        return value;
    }

    protected override bool TryToBase(decimal value, out decimal inBase)
    {
        if (rate < 0)
        {
            rate = ExchangeRates.TryFind(snapshot, changes, stored, out var found) && found > 0 ? found : 0;
        }

        inBase = rate == 1 ? value : rate > 0 ? value / rate : 0;
        return rate > 0;
    }

    protected override bool TryDefault(SnapshotColumn column, out long value)
    {
        value = column.Default ?? 0;
        return stored is null && column.Default is not null && !changes.Contains(column.Name);
    }
}
