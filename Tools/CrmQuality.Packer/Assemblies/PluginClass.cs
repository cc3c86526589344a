namespace CrmQuality.Packer.Assemblies;

/// <summary>A public concrete class that implements IPlugin.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="CanBeCreated">Whether it has a public constructor Dataverse can call: without parameters, or with one or two texts.</param>
internal sealed record PluginClass(string Name, bool CanBeCreated);
