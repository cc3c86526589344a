using System;
using System.Security.Cryptography;
using System.Text;

namespace CrmQuality.Cli.Publishing;

/// <summary>Ids that follow from names: a criterion imported into several environments has the same id in all of them.</summary>
internal static class NamedIds
{
    /// <summary>The id of a name; case does not matter.</summary>
    public static Guid Of(params string[] path) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes("CrmQuality/" + string.Join('/', path).ToUpperInvariant())).AsSpan(0, 16));
}
