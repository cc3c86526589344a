namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>A value read from a text, or why there is none.</summary>
/// <param name="Value">The value; null for a blank text.</param>
/// <param name="Fault">Why the text cannot be read, or nothing.</param>
internal readonly record struct ReadValue(object? Value, string? Fault = null)
{
    /// <summary>A text that cannot be read.</summary>
    public static ReadValue Unreadable(string fault) => new(null, fault);
}
