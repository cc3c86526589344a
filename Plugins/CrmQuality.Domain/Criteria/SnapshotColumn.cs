using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>A column of opportunity that the criteria read.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Kind">How its values compare.</param>
/// <param name="Default">What the platform writes when a create leaves the column out (choice number or 0 and 1); null when nothing.</param>
/// <param name="Labels">The display name by language (LCID).</param>
public sealed record SnapshotColumn(string Name, ColumnKind Kind, long? Default, IReadOnlyDictionary<int, string> Labels);
