namespace CrmQuality.Cli.Input.Maps;

/// <summary>A column of the opportunity and where its value comes from.</summary>
/// <param name="Target">The logical name of the opportunity's column.</param>
/// <param name="Source">A column of the file, <c>lookup.column</c>, or the text of a constant.</param>
/// <param name="Line">The line of the map.</param>
internal sealed record MappedColumn(string Target, string Source, int Line);
