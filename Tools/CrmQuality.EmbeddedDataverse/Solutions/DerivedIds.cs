using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Identifiers of what has a name and no identifier in solution files: the same name gives the same identifier in every organisation here.</summary>
internal static class DerivedIds
{
    public static Guid Table(string table) => Of("table " + table);

    public static Guid Column(string table, string column) => Of($"column {table}.{column}");

    public static Guid Relationship(string name) => Of("relationship " + name.ToLowerInvariant());

    public static Guid Choice(string name) => Of("choice " + name);

    public static Guid Key(string table, string key) => Of($"key {table}.{key}");

    public static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
