using System;
using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>
/// Writes the rows of a solution under the unmanaged layers on them. The top layer decides for the whole component: a row that has
/// an unmanaged layer keeps all its values, but is switched on or off as the import says.
/// </summary>
internal sealed class ComponentRows(RowStore store, SolutionManifest manifest, Guid solution, SolutionImportOptions options)
{
    private static readonly string[] State = ["statecode", "statuscode"];
    private readonly ComponentLayers layers = new(store);
    private readonly List<string> masked = [];

    /// <summary>Names of the components whose values stayed.</summary>
    public IReadOnlyList<string> Masked => masked;

    public void Save(Entity row)
    {
        if (ComponentType.OfRowsIn(row.LogicalName) is null)
        {
            // Messages and their pairs with tables are the platform's.
            if (store.Row(row.LogicalName, row.Id) is null)
            {
                store.Insert(row);
            }
            else if (row.Contains("isprivate"))
            {
                store.Update(row);
            }

            return;
        }

        if (manifest.IsManaged && HidesTheFile(row))
        {
            var hidden = store.Row(row.LogicalName, row.Id)!;
            masked.Add(ComponentLayers.NameOf(hidden) ?? row.Id.ToString());
            layers.PutManaged(manifest.UniqueName, hidden, row);
            PutStateOf(row);
            return;
        }

        Mark(row);
        Put(row);
        if (manifest.IsManaged)
        {
            layers.PutManaged(manifest.UniqueName, store.Row(row.LogicalName, row.Id)!, row);
        }
    }

    private bool HidesTheFile(Entity row)
    {
        if (!layers.HasActive(row.Id))
        {
            return false;
        }

        if (!options.OverwriteUnmanagedCustomizations)
        {
            return true;
        }

        layers.Remove(ComponentLayers.Active, row.Id);
        return false;
    }

    /// <summary>An unmanaged solution over a managed component is an unmanaged layer on it.</summary>
    private void Mark(Entity row)
    {
        var known = store.Row(row.LogicalName, row.Id);
        if (!manifest.IsManaged && known?["ismanaged"] is true)
        {
            layers.PutActive(known);
            return;
        }

        row["ismanaged"] = manifest.IsManaged;
        row["solutionid"] = solution;
    }

    private void PutStateOf(Entity row)
    {
        var change = new Entity(row.LogicalName, row.Id);
        foreach (var name in State)
        {
            if (options.ActivateSteps && row.Contains(name))
            {
                change[name] = row[name];
            }
        }

        if (change.Attributes.Count > 0)
        {
            store.Update(change);
        }
    }

    private void Put(Entity row)
    {
        if (store.Row(row.LogicalName, row.Id) is not null)
        {
            store.Update(row);
            return;
        }

        if (options.ImportedBy is { } user && store.Metadata.Table(row.LogicalName)!.Ownership == OwnershipKind.UserOwned)
        {
            SetOwner(row, user);
        }

        store.Insert(row);
    }

    /// <summary>Who imports owns new components whose table has owners.</summary>
    private void SetOwner(Entity row, Guid user)
    {
        row["ownerid"] = row["owninguser"] = new EntityReference("systemuser", user);
        if (store.Row("systemuser", user)?["businessunitid"] is RowReference unit)
        {
            row["owningbusinessunit"] = new EntityReference(unit.Table, unit.Id);
        }
    }
}
