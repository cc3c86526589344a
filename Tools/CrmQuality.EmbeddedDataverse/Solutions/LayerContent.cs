using System;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>The values that a managed layer gives a step or an image, as the text its row keeps.</summary>
internal static class LayerContent
{
    /// <summary>Whether the layers of a kind of component keep their values.</summary>
    public static bool IsKept(string table) => table is "sdkmessageprocessingstep" or "sdkmessageprocessingstepimage";

    /// <summary>The text; switching a component on or off is in no layer.</summary>
    public static string Write(Entity values)
    {
        var json = new JsonObject();
        foreach (var (name, value) in values.Attributes)
        {
            if (name is not ("statecode" or "statuscode" or "iscustomizable" or "ismanaged" or "solutionid"))
            {
                json[name] = NodeOf(value);
            }
        }

        return json.ToJsonString();
    }

    /// <summary>The values in a text.</summary>
    public static Entity Read(string table, Guid id, string text)
    {
        var values = new Entity(table, id);
        foreach (var (name, node) in JsonNode.Parse(text)!.AsObject())
        {
            values[name] = ValueOf(node)!;
        }

        return values;
    }

    private static JsonNode? NodeOf(object? value) => value switch
    {
        null => null,
        OptionSetValue option => new JsonObject { ["Value"] = option.Value },
        EntityReference reference => new JsonObject { ["LogicalName"] = reference.LogicalName, ["Id"] = reference.Id },
        int number => number,
        bool flag => flag,
        string text => text,
        Guid id => id,
        _ => throw new InvalidOperationException($"A layer keeps no {value.GetType().Name}."),
    };

    private static object? ValueOf(JsonNode? node) => node switch
    {
        null => null,
        JsonObject choice when choice.ContainsKey("Value") => new OptionSetValue((int)choice["Value"]!),
        JsonObject reference => new EntityReference((string)reference["LogicalName"]!, (Guid)reference["Id"]!),
        JsonValue value when value.TryGetValue(out int number) => number,
        JsonValue value when value.TryGetValue(out bool flag) => flag,
        _ => (string)node!,
    };
}
