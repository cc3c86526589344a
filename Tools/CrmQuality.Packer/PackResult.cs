namespace CrmQuality.Packer;

/// <summary>The two zips that were written.</summary>
/// <param name="UnmanagedPath">The zip for development environments.</param>
/// <param name="ManagedPath">The zip for test and production.</param>
public sealed record PackResult(string UnmanagedPath, string ManagedPath);
