namespace CrmQuality.Cli.Input.Csv;

/// <summary>How many rows of a file were put aside, and where.</summary>
/// <param name="Count">Rows.</param>
/// <param name="File">The file that holds them; null when there are none.</param>
internal sealed record Rejection(int Count, string? File)
{
    /// <summary>Nothing was rejected.</summary>
    public static Rejection None { get; } = new(0, null);
}
