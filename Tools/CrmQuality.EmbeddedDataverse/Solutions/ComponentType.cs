using System;
using System.Collections.Frozen;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>
/// Dataverse's numbers of the kinds of solution components. From 10000 on they are the table's object type code, which each environment
/// gives by itself.
/// </summary>
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
    public const int EnvironmentVariableValue = 381;
    public const int CustomApi = 10027;
    public const int CustomApiParameter = 10028;
    public const int CustomApiProperty = 10029;

    private static readonly FrozenDictionary<string, int> Rows = new Dictionary<string, int>
    {
        ["role"] = Role,
        ["webresource"] = WebResource,
        ["plugintype"] = PluginType,
        ["pluginassembly"] = PluginAssembly,
        ["sdkmessageprocessingstep"] = Step,
        ["sdkmessageprocessingstepimage"] = StepImage,
        ["environmentvariabledefinition"] = EnvironmentVariable,
        ["environmentvariablevalue"] = EnvironmentVariableValue,
        ["customapi"] = CustomApi,
        ["customapirequestparameter"] = CustomApiParameter,
        ["customapiresponseproperty"] = CustomApiProperty,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<int, string> Tables = Rows.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The kind of the rows of a table that holds components; null for every other table.</summary>
    public static int? OfRowsIn(string table) => Rows.TryGetValue(table, out var type) ? type : null;

    /// <summary>The table whose rows are components of a kind; null for metadata.</summary>
    public static string? TableOf(int type) => Tables.GetValueOrDefault(type);
}
