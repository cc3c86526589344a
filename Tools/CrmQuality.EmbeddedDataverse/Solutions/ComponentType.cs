namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Dataverse's numbers of the kinds of solution components.</summary>
internal static class ComponentType
{
    public const int Table = 1;
    public const int Column = 2;
    public const int Choice = 9;
    public const int Relationship = 10;
    public const int Key = 14;
    public const int Role = 20;
    public const int WebResource = 61;
    public const int PluginType = 90;
    public const int PluginAssembly = 91;
    public const int Step = 92;
    public const int StepImage = 93;
    public const int EnvironmentVariable = 380;

    /// <summary>The kind of the rows of a table that holds components; null for every other table.</summary>
    public static int? OfRowsIn(string table) => table switch
    {
        "role" => Role,
        "plugintype" => PluginType,
        "pluginassembly" => PluginAssembly,
        "sdkmessageprocessingstep" => Step,
        "sdkmessageprocessingstepimage" => StepImage,
        _ => null,
    };

    /// <summary>The table whose rows are components of a kind; null for metadata.</summary>
    public static string? TableOf(int type) => type switch
    {
        Role => "role",
        PluginType => "plugintype",
        PluginAssembly => "pluginassembly",
        Step => "sdkmessageprocessingstep",
        StepImage => "sdkmessageprocessingstepimage",
        _ => null,
    };
}
