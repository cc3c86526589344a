using System;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <summary>A stored reference: the table and identifier of a row.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Id">Identifier of the row.</param>
public sealed record RowReference(string Table, Guid Id);
