using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace CrmQuality.Packer.Linting;

/// <summary>The plug-in types a release has shipped. A type can never leave a managed assembly, nor change its name.</summary>
internal static class ReleasedTypes
{
    private const string Resource = "Linting/released-plugin-types.txt";

    /// <summary>Their full names; none before the first release.</summary>
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>The names in a text of one name a line; what follows a number sign is a remark.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. text.Split('\n').Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];

    private static IReadOnlyList<string> Read()
    {
        using Stream stream = typeof(ReleasedTypes).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}
