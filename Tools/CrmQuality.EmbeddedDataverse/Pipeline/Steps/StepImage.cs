using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>An image that a step asks for.</summary>
/// <param name="Alias">Its key in the collection of images.</param>
/// <param name="IsPre">Whether it is wanted as it was.</param>
/// <param name="IsPost">Whether it is wanted as it becomes.</param>
/// <param name="Columns">The columns; null is all of them.</param>
internal sealed record StepImage(string Alias, bool IsPre, bool IsPost, IReadOnlyList<string>? Columns);
