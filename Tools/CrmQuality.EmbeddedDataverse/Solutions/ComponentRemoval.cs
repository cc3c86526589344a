using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.CustomApis;
using CrmQuality.EmbeddedDataverse.Store;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>
/// Takes components of a solution out of the organisation, as far as no other solution holds them too: rows first, in a transaction;
/// then, when it is committed, tables and columns, which cannot be taken back.
/// </summary>
internal sealed class ComponentRemoval
{
    private static readonly int[] RowsInOrder =
    [
        ComponentType.StepImage, ComponentType.Step, ComponentType.CustomApiParameter, ComponentType.CustomApiProperty, ComponentType.CustomApi,
        ComponentType.PluginType, ComponentType.PluginAssembly, ComponentType.EnvironmentVariableValue, ComponentType.EnvironmentVariable,
        ComponentType.WebResource, ComponentType.Role,
    ];

    private readonly RowStore store;
    private readonly Row solution;
    private readonly Row[] entries;
    private readonly RemovedMetadata metadata;
    private readonly HashSet<(int Type, Guid Id)> leaving;

    public ComponentRemoval(RowStore store, Row solution, Row[] entries)
    {
        this.store = store;
        this.solution = solution;
        this.entries = entries;
        leaving = [.. entries.Select(Key)];
        var own = new RowReference(InstalledSolutions.Table, solution.Id);
        leaving.ExceptWith(store.Rows(InstalledSolutions.Components).Where(row => !own.Equals(row["solutionid"])).Select(Key));
        metadata = RemovedMetadata.Of(store.Metadata, leaving);
    }

    /// <exception cref="System.ServiceModel.FaultException">Something that stays needs something that goes.</exception>
    public void RequireIndependent() => new RemovalDependencies(store, (string?)solution["uniquename"] ?? "", metadata, leaving).RequireNone();

    public void RemoveRows()
    {
        var layers = new ComponentLayers(store);
        foreach (var (type, id) in leaving.OrderBy(component => Array.IndexOf(RowsInOrder, component.Type)))
        {
            if (ComponentType.TableOf(type) is { } table)
            {
                layers.Remove(ComponentLayers.Active, id);
                layers.Remove((string?)solution["uniquename"] ?? "", id);
                Delete(table, id);
            }
        }

        foreach (var table in metadata.Tables)
        {
            store.DeleteAll(table.LogicalName);
            foreach (var filter in store.Rows("sdkmessagefilter").Where(row => (string?)row["primaryobjecttypecode"] == table.LogicalName).ToArray())
            {
                Delete("sdkmessagefilter", filter.Id);
            }
        }

        foreach (var entry in entries)
        {
            Delete(InstalledSolutions.Components, entry.Id);
        }
    }

    /// <summary>To be called after the commit.</summary>
    public void DropMetadata()
    {
        foreach (var group in metadata.Columns.GroupBy(column => column.Table.LogicalName, column => column.Column.LogicalName))
        {
            store.DropColumns(group.Key, group.ToHashSet(StringComparer.Ordinal));
        }

        foreach (var table in metadata.Tables)
        {
            store.DropTable(table.LogicalName);
        }

        metadata.Drop(store.Metadata);
    }

    private static (int Type, Guid Id) Key(Row entry) => ((int?)entry["componenttype"] ?? 0, (Guid?)entry["objectid"] ?? Guid.Empty);

    private void Delete(string table, Guid id)
    {
        if (store.Row(table, id) is { } row)
        {
            if (table == CustomApiTables.Api)
            {
                CustomApiMessage.Remove(store, row);
            }

            store.Delete(table, id);
        }
    }
}
