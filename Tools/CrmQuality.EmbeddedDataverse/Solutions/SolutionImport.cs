using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>
/// Imports a packed solution: tables, columns, choices, keys and relationships into the metadata; plug-in assemblies, types, steps and
/// images as rows. The whole file is read and checked first, so a refused one changes nothing.
/// </summary>
public sealed class SolutionImport(RowStore store)
{
    private OrganizationMetadata Metadata => store.Metadata;

    /// <summary>Imports a solution; importing it again updates what is there.</summary>
    /// <param name="packedZip">The zip file.</param>
    /// <param name="activateSteps">Whether its steps run at once; else they arrive disabled.</param>
    /// <exception cref="SolutionImportException">The file is refused.</exception>
    public ImportReport Import(Stream packedZip, bool activateSteps = true)
    {
        ArgumentNullException.ThrowIfNull(packedZip);
        var package = SolutionPackage.Open(packedZip);
        var manifest = SolutionManifest.Read(package.Solution);
        var content = SolutionContent.Read(package, Metadata);
        manifest.RequireMatch(content);
        new SolutionCheck(content, Metadata).Run();
        var assemblies = content.Assemblies.SelectMany(node => PluginAssemblyNode.Rows(node, package)).ToArray();
        var steps = content.Steps.SelectMany(step => step.Rows(PluginType(step, assemblies), activateSteps)).ToArray();

        ApplyMetadata(content);
        foreach (var row in assemblies.Concat(steps))
        {
            Save(row);
        }

        return new ImportReport(
            manifest.UniqueName,
            manifest.Version,
            manifest.IsManaged,
            [.. content.Tables.Select(table => table.LogicalName)],
            [.. content.Steps.Select(step => step.Name)],
            content.NotInterpreted);
    }

    private void ApplyMetadata(SolutionContent content)
    {
        foreach (var (name, options) in content.Choices)
        {
            Metadata.DefineGlobalChoice(name, options);
        }

        foreach (var draft in content.Tables)
        {
            Apply(draft);
        }

        foreach (var relationship in content.Relationships)
        {
            Metadata.Define(relationship);
        }

        Metadata.BindLookups();
    }

    private void Apply(TableDraft draft)
    {
        if (Metadata.Table(draft.LogicalName) is null)
        {
            Metadata.Define(draft.Definition!);
            foreach (var column in SystemColumns.For(draft.Definition!.Ownership, Metadata))
            {
                draft.Definition.Define(column);
            }
        }

        var table = Metadata.Table(draft.LogicalName)!;
        foreach (var column in draft.Columns)
        {
            // The file does not repeat what a system lookup points to.
            table.Define(column with { Targets = table.Column(column.LogicalName)?.Targets ?? [] });
        }

        foreach (var key in draft.Keys)
        {
            table.Define(key);
        }
    }

    private EntityReference PluginType(StepNode step, IEnumerable<Entity> assemblies)
    {
        var typeName = step.TypeName.Split(',')[0].Trim();
        var type = assemblies.Where(row => row.LogicalName == "plugintype").FirstOrDefault(row => (string)row["typename"] == typeName)?.Id
            ?? store.Rows("plugintype").FirstOrDefault(row => (string?)row["typename"] == typeName)?.Id
            ?? throw new SolutionImportException($"The step '{step.Name}' runs '{typeName}', which is a plug-in type neither of the solution nor of this organisation.");
        return new EntityReference("plugintype", type);
    }

    private void Save(Entity row)
    {
        if (store.Row(row.LogicalName, row.Id) is null)
        {
            store.Insert(row);
        }
        else
        {
            store.Update(row);
        }
    }
}
