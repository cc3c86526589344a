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
    IReadOnlyList<string> NotInterpreted);
