using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>A custom API, ready to be called.</summary>
internal sealed record CustomApi
{
    /// <summary>The table of messages that are on none.</summary>
    public const string NoTable = "none";

    /// <summary>The parameter that names the row of an API bound to a table.</summary>
    public const string Target = "Target";

    /// <summary>Its unique name, which is that of its message.</summary>
    public required string Name { get; init; }

    /// <summary>Which steps others may register on its message: 0 none, 1 asynchronous ones, 2 all.</summary>
    public required int AllowedSteps { get; init; }

    public required CustomApiBinding Binding { get; init; }

    /// <summary>The table it is bound to; null when it is global.</summary>
    public required string? BoundTable { get; init; }

    /// <summary>The privilege a caller needs; null for none.</summary>
    public required string? Privilege { get; init; }

    public required bool IsFunction { get; init; }

    public required bool IsPrivate { get; init; }

    public required bool IsForWorkflows { get; init; }

    /// <summary>Its parameters, that of the row it is bound to first.</summary>
    public required IReadOnlyList<CustomApiField> Parameters { get; init; }

    public required IReadOnlyList<CustomApiField> Properties { get; init; }

    /// <summary>The plug-in of its main operation; null when it has none.</summary>
    public required Step? MainOperation { get; init; }

    /// <summary>What plug-ins see as the primary table.</summary>
    public string Table => BoundTable ?? NoTable;
}
