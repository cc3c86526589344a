using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Identifiers of messages. Those of Create, Update and Delete are the same in every organisation; the others are ours.</summary>
internal static class SdkMessages
{
    private static readonly Dictionary<Guid, string> Known = new()
    {
        [new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
    };

    public static string? Name(Guid id) => Known.GetValueOrDefault(id);

    public static Guid Id(string name) =>
        Known.FirstOrDefault(pair => pair.Value == name) is { Value: not null } known ? known.Key : DerivedIds.Of("message " + name);

    /// <summary>The identifier of the pair of message and table.</summary>
    public static Guid FilterId(string message, string table) => DerivedIds.Of($"filter {message} {table}");
}
