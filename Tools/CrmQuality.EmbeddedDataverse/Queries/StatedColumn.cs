using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Queries;

/// <summary>What every row that a query returns holds in a column: one of some values, or a text with one of some beginnings.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values, each once, as they compare with stored ones.</param>
/// <param name="Beginnings">The beginnings.</param>
internal sealed record StatedColumn(ColumnMetadata Column, IReadOnlyList<object> Values, IReadOnlyList<string> Beginnings);
