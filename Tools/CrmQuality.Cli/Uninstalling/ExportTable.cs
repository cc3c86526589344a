using System.Collections.Generic;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>A table of which uninstalling drops rows, or columns.</summary>
/// <param name="Name">Its logical name.</param>
/// <param name="Id">Its primary key.</param>
/// <param name="Lookups">Its columns that refer to other rows, which take three columns of a file.</param>
/// <param name="Columns">The columns to keep, the lookups among them.</param>
/// <param name="OnlyFilled">Columns of which a row must have one to be kept; empty for every row.</param>
internal sealed record ExportTable(string Name, string Id, IReadOnlySet<string> Lookups, IReadOnlyList<string> Columns, IReadOnlyList<string> OnlyFilled);
