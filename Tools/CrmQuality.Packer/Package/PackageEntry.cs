namespace CrmQuality.Packer.Package;

/// <summary>One file of the zip.</summary>
internal sealed record PackageEntry(string Name, byte[] Content);
