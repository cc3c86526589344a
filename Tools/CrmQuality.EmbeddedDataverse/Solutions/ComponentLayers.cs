using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The layers of components that are rows: one per managed solution, and on top the unmanaged one, which Dataverse calls Active.</summary>
internal sealed class ComponentLayers(RowStore store)
{
    public const string Active = "Active";
    private const string Table = "msdyn_componentlayer";
    private const string Content = "msdyn_componentjson";
    private const int Lowest = 1;
    private const int Top = int.MaxValue;

    public bool HasActive(Guid component) => store.Row(Table, LayerId(Active, component)) is not null;

    /// <summary>Puts the unmanaged layer on a component, if it is not there.</summary>
    public void PutActive(Row component) => Put(Active, component.Table.SchemaName, component.Id, NameOf(component), Top);

    /// <summary>Puts a managed solution's layer with its values under the unmanaged one.</summary>
    public void PutManaged(string solution, Row component, Entity values)
    {
        Put(solution, component.Table.SchemaName, component.Id, NameOf(component), Lowest);
        if (LayerContent.IsKept(values.LogicalName))
        {
            store.Update(new Entity(Table, LayerId(solution, component.Id)) { [Content] = LayerContent.Write(values) });
        }
    }

    /// <summary>What a component is without its unmanaged layer; null where no managed one keeps its values.</summary>
    public Entity? Beneath(Row component)
    {
        var id = component.Id.ToString();
        var layer = store.Rows(Table).FirstOrDefault(layer => (string?)layer["msdyn_componentid"] == id && layer[Content] is not null);
        return layer is null ? null : LayerContent.Read(component.Table.LogicalName, component.Id, (string)layer[Content]!);
    }

    /// <summary>Takes a layer away, if it is there.</summary>
    public void Remove(string solution, Guid component)
    {
        if (store.Row(Table, LayerId(solution, component)) is { } layer)
        {
            store.Delete(Table, layer.Id);
        }
    }

    /// <summary>What a component is called.</summary>
    public static string? NameOf(Row component) => component.Table.PrimaryName is { } column ? component[column] as string : null;

    private static Guid LayerId(string solution, Guid component) => DerivedIds.Of($"layer {solution} {component}");

    private void Put(string solution, string kind, Guid component, string? name, int order)
    {
        var id = LayerId(solution, component);
        if (store.Row(Table, id) is null)
        {
            store.Insert(new Entity(Table, id)
            {
                ["msdyn_componentid"] = component.ToString(),
                ["msdyn_solutioncomponentname"] = kind,
                ["msdyn_solutionname"] = solution,
                ["msdyn_name"] = name!,
                ["msdyn_order"] = order,
            });
        }
    }
}
