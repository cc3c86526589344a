namespace CrmQuality.Packer.Source;

/// <summary>A file that goes into the zip as it is.</summary>
/// <param name="Name">Its name in the zip.</param>
/// <param name="Content">What it holds.</param>
internal sealed record SourceFile(string Name, byte[] Content);
