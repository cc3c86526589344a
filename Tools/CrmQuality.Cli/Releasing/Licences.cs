using System.Linq;

namespace CrmQuality.Cli.Releasing;

/// <summary>Under which licences what is in the zips stands.</summary>
internal static class Licences
{
    public static string Of(string label, string licence, AssemblyFacts facts) => $"""
        # Licences of CrmQuality {label}

        The zips hold the solution and {facts.Name}.dll, all of it CrmQuality's own, under the licence below. No code of others is packed. The assembly runs
        on what Dataverse provides: {string.Join(", ", facts.References.Select(reference => $"{reference.Name} {reference.Version}"))}.

        Names, types, limits and choice values of Microsoft's tables are facts from Microsoft's documentation, Copyright (c) Microsoft Corporation, licensed
        under Creative Commons Attribution 4.0 International (https://creativecommons.org/licenses/by/4.0/).

        ```
        {licence.ReplaceLineEndings("\n").Trim()}
        ```

        """.ReplaceLineEndings("\n");
}
