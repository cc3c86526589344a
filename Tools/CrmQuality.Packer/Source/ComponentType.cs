namespace CrmQuality.Packer.Source;

/// <summary>Dataverse's component type numbers, those this packer handles.</summary>
internal enum ComponentType
{
    Table = 1,
    Choice = 9,
    Role = 20,

    /// <summary>Forms have the same number.</summary>
    Dashboard = 60,
    WebResource = 61,
    SiteMap = 62,
    App = 80,
    PluginAssembly = 91,
    PluginStep = 92,
}
