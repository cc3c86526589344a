using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>The name of a row: the value of its table's primary name column.</summary>
internal static class RowName
{
    public static string? Of(RowStore store, RowReference reference) =>
        store.Metadata.Table(reference.Table) is { PrimaryName: { } name } && store.Row(reference.Table, reference.Id) is { } row ? row[name] as string : null;
}
