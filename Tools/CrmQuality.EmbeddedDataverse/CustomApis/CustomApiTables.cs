namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>The tables that hold custom APIs.</summary>
internal static class CustomApiTables
{
    public const string Api = "customapi";
    public const string Parameter = "customapirequestparameter";
    public const string Property = "customapiresponseproperty";

    /// <summary>The lookup of parameters and properties to their API.</summary>
    public const string Lookup = "customapiid";

    public static bool HasOne(string table) => table is Api or Parameter or Property;
}
