using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>
/// Imports a packed solution: tables, columns, choices, keys and relationships into the metadata; plug-in assemblies, types, steps,
/// images, roles, web resources, environment variables and custom APIs as rows. The whole file is read and checked first, so a refused one changes nothing.
/// </summary>
public sealed class SolutionImport(RowStore store)
{
    private readonly InstalledSolutions installed = new(store);
    private ComponentRemoval? removal;

    /// <summary>When the solution counts as installed or updated; blank when not said.</summary>
    public DateTime? Now { get; init; }

    /// <summary>Imports a solution; importing it again updates what is there.</summary>
    /// <param name="packedZip">The zip file.</param>
    /// <param name="activateSteps">Whether its steps run at once; else they arrive disabled.</param>
    /// <exception cref="SolutionImportException">The file is refused.</exception>
    public ImportReport Import(Stream packedZip, bool activateSteps = true) =>
        Import(packedZip, new SolutionImportOptions { ActivateSteps = activateSteps });

    /// <summary>Imports a solution; importing it again updates what is there.</summary>
    /// <param name="packedZip">The zip file.</param>
    /// <param name="options">How.</param>
    /// <exception cref="SolutionImportException">The file is refused.</exception>
    public ImportReport Import(Stream packedZip, SolutionImportOptions options)
    {
        ArgumentNullException.ThrowIfNull(packedZip);
        ArgumentNullException.ThrowIfNull(options);
        var package = SolutionPackage.Open(packedZip);
        var manifest = SolutionManifest.Read(package.Solution);
        var content = SolutionContent.Read(package, store.Metadata);
        manifest.RequireMatch(content);
        var warnings = new SolutionAdmission(store).Admit(manifest);
        new SolutionCheck(content, store.Metadata).Run();
        var assemblies = content.Assemblies.SelectMany(node => PluginAssemblyNode.Rows(node, package)).ToArray();
        var files = FileComponents.Read(package, content, store);
        new CustomApiCheck(store, manifest.Publisher, [.. store.Metadata.Tables, .. content.Tables.Select(table => table.Definition).OfType<TableMetadata>()]).Run(files.Rows, assemblies);
        Entity[] rows = [.. assemblies, .. files.Rows, .. content.Steps.SelectMany(step => step.Rows(PluginType(step, assemblies), options.ActivateSteps)), .. content.Roles.Select(role => role.Row())];
        var components = ContentComponents.List(content, manifest, rows, store.Metadata, installed.Holds);
        removal = options.RemoveWhatIsGone ? Gone(manifest, components) : null;
        removal?.RequireIndependent();

        new MetadataChanges(store.Metadata).Apply(content);
        var solution = installed.Write(manifest, Now);
        var writer = new ComponentRows(store, manifest, solution, options);
        foreach (var row in rows)
        {
            writer.Save(row);
        }

        foreach (var role in content.Roles)
        {
            new RoleBook(store).Save(role);
        }

        installed.Add(solution, components);
        removal?.RemoveRows();
        return Report(manifest, content, files) with { Warnings = warnings, Masked = writer.Masked };
    }

    /// <summary>Drops the tables and columns that an upgrade takes away; to be called when the rows are committed.</summary>
    internal void Finish() => removal?.DropMetadata();

    /// <summary>What the former version of a solution held and the file does not, and nothing else holds; null when there was none.</summary>
    private ComponentRemoval? Gone(SolutionManifest manifest, IEnumerable<SolutionComponent> components)
    {
        if (installed.Find(manifest.UniqueName) is not { } solution)
        {
            return null;
        }

        var kept = components.Select(component => InstalledSolutions.RowId(solution.Id, component)).ToHashSet();
        return new ComponentRemoval(store, solution, [.. installed.ComponentsOf(solution.Id).Where(row => !kept.Contains(row.Id))]);
    }

    private static ImportReport Report(SolutionManifest manifest, SolutionContent content, FileComponents files) => new(
        manifest.UniqueName,
        manifest.VersionText,
        manifest.IsManaged,
        [.. content.Tables.Select(table => table.LogicalName)],
        [.. content.Steps.Select(step => step.Name)],
        [.. content.NotInterpreted, .. files.Translated]);

    private EntityReference PluginType(StepNode step, IEnumerable<Entity> assemblies)
    {
        var typeName = step.TypeName.Split(',')[0].Trim();
        var type = assemblies.Where(row => row.LogicalName == "plugintype").FirstOrDefault(row => (string)row["typename"] == typeName)?.Id
            ?? store.Rows("plugintype").FirstOrDefault(row => (string?)row["typename"] == typeName)?.Id
            ?? throw new SolutionImportException(
                SolutionErrors.PluginTypes, $"The step '{step.Name}' runs '{typeName}', which is a plug-in type neither of the solution nor of this organisation.");
        return new EntityReference("plugintype", type);
    }
}
