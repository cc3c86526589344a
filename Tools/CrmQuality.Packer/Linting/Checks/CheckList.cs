using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Every check.</summary>
internal static class CheckList
{
    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<Check> All { get; } =
    [
        .. new IReadOnlyList<Check>[]
        {
            FileChecks.All, BinaryChecks.All, PlaceChecks.All, SchemaChecks.All, OrderChecks.All, ManifestChecks.All, VersionChecks.All, RootComponentChecks.All, IdChecks.All,
            AssemblyChecks.All, PluginTypeChecks.All, SdkChecks.All, StepChecks.All, StepColumnChecks.All, ImageChecks.All, ColumnChecks.All, ColumnTypeChecks.All, ChoiceChecks.All,
            RelationshipChecks.All, TableChecks.All, FormChecks.All, GridChecks.All, QuickViewChecks.All, ViewChecks.All, ChartChecks.All, RoleChecks.All, WebResourceChecks.All, PageChecks.All,
            AppChecks.All, LabelChecks.All, ApiChecks.All, VariableChecks.All, TwinChecks.All,
        }
        .SelectMany(checks => checks).OrderBy(check => check.Id, StringComparer.Ordinal),
    ];
}
