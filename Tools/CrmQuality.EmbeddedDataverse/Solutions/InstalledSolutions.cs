using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The rows of solution, publisher and solutioncomponent.</summary>
internal sealed class InstalledSolutions(RowStore store)
{
    public const string Table = "solution";
    public const string Components = "solutioncomponent";
    private const string Publisher = "publisher";

    public Row? Find(string uniqueName) => store.Rows(Table).FirstOrDefault(row => (string?)row["uniquename"] == uniqueName);

    public IEnumerable<Row> ComponentsOf(Guid solution)
    {
        var reference = new RowReference(Table, solution);
        return store.Rows(Components).Where(row => reference.Equals(row["solutionid"]));
    }

    /// <summary>Whether some solution holds a component.</summary>
    public bool Holds(SolutionComponent component) =>
        store.Rows(Components).Any(row => component.ObjectId.Equals(row["objectid"]) && component.Type.Equals(row["componenttype"]));

    /// <summary>Writes the rows of a solution and of its publisher, and returns the solution's identifier.</summary>
    public Guid Write(SolutionManifest manifest, DateTime? now)
    {
        var id = Find(manifest.UniqueName)?.Id;
        var row = new Entity(Table, id ?? DerivedIds.Of("solution " + manifest.UniqueName))
        {
            ["uniquename"] = manifest.UniqueName,
            ["friendlyname"] = manifest.FriendlyName,
            ["version"] = manifest.VersionText,
            ["ismanaged"] = manifest.IsManaged,
            ["isvisible"] = true,
            ["publisherid"] = new EntityReference(Publisher, WritePublisher(manifest.Publisher)),
            [id is null ? "installedon" : "updatedon"] = now!,
        };
        if (id is null)
        {
            store.Insert(row);
        }
        else
        {
            store.Update(row);
        }

        return row.Id;
    }

    /// <summary>Adds components to a solution that it does not hold yet.</summary>
    public void Add(Guid solution, IEnumerable<SolutionComponent> components)
    {
        var known = ComponentsOf(solution).Select(row => row.Id).ToHashSet();
        foreach (var component in components.Where(component => known.Add(RowId(solution, component))))
        {
            store.Insert(new Entity(Components, RowId(solution, component))
            {
                ["solutionid"] = new EntityReference(Table, solution),
                ["objectid"] = component.ObjectId,
                ["componenttype"] = new OptionSetValue(component.Type),
                ["rootcomponentbehavior"] = component.Behavior is { } behavior ? new OptionSetValue(behavior) : null,
                ["ismetadata"] = component.IsMetadata,
            });
        }
    }

    public static Guid RowId(Guid solution, SolutionComponent component) => DerivedIds.Of($"component {solution} {component.Type} {component.ObjectId}");

    private Guid WritePublisher(PublisherNode publisher)
    {
        if (store.Rows(Publisher).FirstOrDefault(row => (string?)row["uniquename"] == publisher.UniqueName) is { } known)
        {
            return known.Id;
        }

        return store.Insert(new Entity(Publisher, DerivedIds.Of("publisher " + publisher.UniqueName))
        {
            ["uniquename"] = publisher.UniqueName,
            ["friendlyname"] = publisher.FriendlyName,
            ["customizationprefix"] = publisher.Prefix,
            ["customizationoptionvalueprefix"] = publisher.OptionPrefix,
        });
    }
}
