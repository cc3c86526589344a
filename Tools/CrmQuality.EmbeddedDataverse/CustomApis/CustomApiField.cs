namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>A request parameter or a response property.</summary>
/// <param name="Name">Its name in requests and answers.</param>
/// <param name="Type">Its type.</param>
/// <param name="Table">The table whose rows it takes; null for any.</param>
/// <param name="IsOptional">Of a parameter: whether a request may leave it out.</param>
internal sealed record CustomApiField(string Name, FieldType Type, string? Table, bool IsOptional);
