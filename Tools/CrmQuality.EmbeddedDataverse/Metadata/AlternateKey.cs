using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>Columns whose values together occur once in a table. Rows where one of them is blank are not compared.</summary>
/// <param name="Name">Logical name of the key.</param>
/// <param name="Columns">Logical names of its columns.</param>
public sealed record AlternateKey(string Name, IReadOnlyList<string> Columns);
