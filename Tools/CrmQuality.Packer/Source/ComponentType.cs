namespace CrmQuality.Packer.Source;

/// <summary>Dataverse's component type numbers, those this packer handles.</summary>
internal enum ComponentType
{
    Table = 1,
    Choice = 9,
    PluginAssembly = 91,
    PluginStep = 92,
}
