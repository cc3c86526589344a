using System;

namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>A column of an opportunity that changed after the creation.</summary>
/// <param name="Key">The opportunity's key.</param>
/// <param name="On">The day.</param>
/// <param name="Column">The logical name.</param>
/// <param name="Value">The new value; null clears.</param>
/// <param name="Order">The line of the file of changes.</param>
internal sealed record PipelineChange(string Key, DateOnly On, string Column, object? Value, long Order);
