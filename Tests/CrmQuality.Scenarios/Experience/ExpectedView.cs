using System;

namespace CrmQuality.Scenarios.Experience;

/// <summary>What a view must show of the sample pipeline.</summary>
/// <param name="Table">Logical name of the table.</param>
/// <param name="View">English name of the view.</param>
/// <param name="Rows">Names of the rows, in any order, joined by a bar.</param>
internal sealed record ExpectedView(string Table, string View, string Rows)
{
    /// <summary>Who looks; the administrator unless said.</summary>
    public Func<SamplePipeline, Guid>? User { get; init; }

    /// <summary>The lookup and the row it leads to, where the view stands on the form of that row.</summary>
    public (string Lookup, string Table, string Name)? Of { get; init; }
}
