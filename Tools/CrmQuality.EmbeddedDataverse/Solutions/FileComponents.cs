using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.EnvironmentVariables;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The components of a package that are files: web resources, environment variables and custom APIs.</summary>
/// <param name="Rows">Their rows.</param>
/// <param name="Translated">Files that say something in several languages, of which a row here keeps one.</param>
internal sealed record FileComponents(IReadOnlyList<Entity> Rows, IReadOnlyList<string> Translated)
{
    public static FileComponents Read(SolutionPackage package, SolutionContent content, RowStore store)
    {
        var ids = new ComponentIds(store);
        var variables = new EnvironmentVariableFiles(package, store.Metadata, ids);
        var apis = new CustomApiFiles(package, store.Metadata, ids);
        Entity[] rows = [.. content.WebResources.Select(node => WebResourceNode.Row(node, package, store.Metadata)), .. variables.Rows(), .. apis.Rows()];
        return new FileComponents(rows, [.. variables.Translated, .. apis.Translated]);
    }
}
