using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>What an import brought.</summary>
/// <param name="UniqueName">Unique name of the solution.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsManaged">Whether the file is a managed one.</param>
/// <param name="Tables">Logical names of the tables it defines or extends.</param>
/// <param name="Steps">Names of the steps it registers.</param>
/// <param name="NotInterpreted">Parts that were accepted and have no effect here, such as forms, views and roles; one line each.</param>
public sealed record ImportReport(
    string UniqueName,
    string Version,
    bool IsManaged,
    IReadOnlyList<string> Tables,
    IReadOnlyList<string> Steps,
    IReadOnlyList<string> NotInterpreted)
{
    /// <summary>What Dataverse would warn of, and import all the same.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Names of the components that keep an unmanaged layer on top, which hides what the file says of them.</summary>
    public IReadOnlyList<string> Masked { get; init; } = [];
}
