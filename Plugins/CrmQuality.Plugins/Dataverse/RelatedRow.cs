using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A stored row that an opportunity points to, or that points to it.</summary>
internal sealed class RelatedRow(Snapshot snapshot, Link link, Entity row) : DataverseRow(link.Columns)
{
    protected override object? Raw(SnapshotColumn column) => row.Attributes.TryGetValue(column.Name, out var value) ? value : null;

    protected override bool TryToBase(decimal value, out decimal inBase) => ExchangeRates.TryToBase(snapshot, row, null, value, out inBase);
}
