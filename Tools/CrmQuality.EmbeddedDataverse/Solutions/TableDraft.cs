using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>What a solution says about a table.</summary>
/// <param name="LogicalName">Logical name.</param>
/// <param name="Definition">The table itself when the solution brings it; null when it only adds to one.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Keys">Alternate keys.</param>
internal sealed record TableDraft(
    string LogicalName, TableMetadata? Definition, IReadOnlyList<ColumnMetadata> Columns, IReadOnlyList<AlternateKey> Keys);
