using System;
using System.Security.Cryptography;
using System.Text;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>Names of privileges: "prv", the right, and the table's schema name or the name its privileges go by.</summary>
internal static class Privileges
{
    private const string Prefix = "prv";
    private static readonly AccessRight[] Rights = Enum.GetValues<AccessRight>();

    public static string Name(TableMetadata table, AccessRight right) => Name(Subject(table), right);

    public static string Name(string subject, AccessRight right) => $"{Prefix}{right}{subject}";

    /// <summary>What privileges on a table are named after; all activities share theirs.</summary>
    public static string Subject(TableMetadata table) => table.PrivilegeSubject ?? (table.IsActivity ? "Activity" : table.SchemaName);

    /// <summary>Whether a name is that of a privilege on a table whose schema name has a publisher's prefix, and which table that is.</summary>
    public static bool IsOfCustomTable(string name, out string schemaName)
    {
        foreach (var right in Rights)
        {
            var start = Prefix + right;
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && name.IndexOf('_', start.Length) > start.Length && char.IsLower(name[start.Length]))
            {
                schemaName = name[start.Length..];
                return true;
            }
        }

        schemaName = "";
        return false;
    }

    /// <summary>The identifier of a privilege; ours, since those of Dataverse are known for a few only.</summary>
    public static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("privilege " + name.ToUpperInvariant())).AsSpan(0, 16));
}
