using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>What deleting a row entails.</summary>
/// <param name="Deleted">The row itself first, then the rows that go with it.</param>
/// <param name="Unlinked">The rows that stay and lose a reference, with the lookup that becomes blank.</param>
public sealed record DeletePlan(IReadOnlyList<Row> Deleted, IReadOnlyList<(Row Row, string Column)> Unlinked)
{
    /// <summary>Works out what deleting a row entails.</summary>
    /// <exception cref="System.ServiceModel.FaultException">There is no such row, or a relationship restricts its deletion.</exception>
    public static DeletePlan For(RowStore store, string table, Guid id)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new DeleteSearch(store).From(table, id);
    }
}
