using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>Holds the custom APIs of a package against what is installed, before anything is written.</summary>
/// <param name="store">What is installed.</param>
/// <param name="publisher">Whose package it is.</param>
/// <param name="tables">The tables of the organisation and of the package.</param>
internal sealed class CustomApiCheck(RowStore store, PublisherNode publisher, IReadOnlyCollection<TableMetadata> tables)
{
    private static readonly Dictionary<string, string[]> Frozen = new()
    {
        [CustomApiTables.Api] = ["allowedcustomprocessingsteptype", "bindingtype", "boundentitylogicalname", "isfunction", "workflowsdkstepenabled"],
        [CustomApiTables.Parameter] = ["isoptional", "logicalentityname", "type"],
        [CustomApiTables.Property] = ["logicalentityname", "type"],
    };

    /// <param name="rows">The rows the package makes of files.</param>
    /// <param name="assemblies">The rows of its plug-in assemblies and types.</param>
    /// <exception cref="SolutionImportException">It may not come.</exception>
    public void Run(IReadOnlyList<Entity> rows, IReadOnlyList<Entity> assemblies)
    {
        foreach (var row in rows.Where(row => CustomApiTables.HasOne(row.LogicalName)))
        {
            RequireUnchanged(row);
            if (row.LogicalName == CustomApiTables.Api)
            {
                RequirePrefix(row);
                RequirePrivilege(row);
                RequirePlugin(row, assemblies);
            }
            else if (row.LogicalName == CustomApiTables.Parameter)
            {
                RequireOptional(row);
            }
        }
    }

    private void RequireUnchanged(Entity row)
    {
        if (store.Row(row.LogicalName, row.Id) is not { } known)
        {
            return;
        }

        foreach (var name in Frozen[row.LogicalName])
        {
            var column = known.Table.Column(name)!;
            var (before, after) = (Shown(column, known[column]), Shown(column, StoredValue.FromSdk(column, row.GetAttributeValue<object>(name))));
            if (before != after)
            {
                throw new SolutionImportException(
                    $"{Describe(row)}: '{name}' cannot change after the first import; installed is '{before}', the package holds '{after}'. Give the API a new name, or uninstall it first.");
            }
        }
    }

    private void RequireOptional(Entity row)
    {
        var api = row.GetAttributeValue<EntityReference>(CustomApiTables.Lookup);
        if (store.Row(row.LogicalName, row.Id) is null && store.Row(api.LogicalName, api.Id) is not null && !row.GetAttributeValue<bool>("isoptional"))
        {
            throw new SolutionImportException($"{Describe(row)}: a parameter that a later version adds must be optional, because those who call the API do not know of it.");
        }
    }

    private void RequirePrefix(Entity row)
    {
        var name = (string)row["uniquename"];
        if (!name.StartsWith(publisher.Prefix + "_", StringComparison.OrdinalIgnoreCase))
        {
            throw new SolutionImportException($"{Describe(row)}: its unique name does not begin with the publisher's prefix '{publisher.Prefix}_'.");
        }
    }

    /// <summary>Which privileges that are no custom table's exist is not known here.</summary>
    private void RequirePrivilege(Entity row)
    {
        if (row.GetAttributeValue<string>("executeprivilegename") is not { } privilege)
        {
            return;
        }

        var isUnknown = Privileges.IsOfCustomTable(privilege, out var schemaName) && !tables.Any(table => string.Equals(table.SchemaName, schemaName, StringComparison.OrdinalIgnoreCase));
        if (isUnknown || !privilege.StartsWith("prv", StringComparison.OrdinalIgnoreCase))
        {
            throw new SolutionImportException(SolutionErrors.MissingDependencies, $"{Describe(row)}: there is no privilege '{privilege}' in this organisation.");
        }
    }

    private void RequirePlugin(Entity row, IReadOnlyList<Entity> assemblies)
    {
        if (row.GetAttributeValue<EntityReference>("plugintypeid") is { } type && store.Row(type.LogicalName, type.Id) is null
            && !assemblies.Any(known => known.LogicalName == type.LogicalName && known.Id == type.Id))
        {
            throw new SolutionImportException(SolutionErrors.MissingDependencies, $"{Describe(row)}: its plug-in type {type.Id} is neither in the package nor in this organisation.");
        }
    }

    /// <summary>A blank value means the default.</summary>
    private static string Shown(ColumnMetadata column, object? value) =>
        Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text
        : column.Kind == ColumnKind.Boolean ? Convert.ToString(column.DefaultValue == 1, CultureInfo.InvariantCulture)
        : Convert.ToString(column.DefaultValue, CultureInfo.InvariantCulture) ?? "";

    private static string Describe(Entity row) => $"{row.LogicalName} '{row.GetAttributeValue<string>("name") ?? row["uniquename"]}'";
}
