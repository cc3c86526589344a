using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace CrmQuality.Tools.Tests.Criteria;

/// <summary>A JSON value with one thing changed in one place.</summary>
internal static class JsonVariants
{
    /// <summary>What may stand where something else is expected.</summary>
    private static readonly string[] Others =
        ["null", "5", "2.5", "-1", "99999999999", "\"\"", "\" \"", "\"x\"", "true", "[]", "[ 5 ]", "[ null ]", "[ {} ]", "{}", "{ \"x\": 1 }"];

    /// <summary>Every place of a value with every other thing in it, without it, and with a stranger beside it.</summary>
    public static IEnumerable<JsonNode> Of(JsonNode root)
    {
        foreach (var path in Paths(root, []).Where(path => path.Length > 0))
        {
            foreach (var other in Others)
            {
                yield return With(root, path, JsonNode.Parse(other));
            }

            yield return Without(root, path);
            yield return With(root, [.. path[..^1], ParentOf(root, path) is JsonArray ? "0" : "stranger"], "x");
        }
    }

    /// <summary>The value with something else in the place; the steps of a path are names and indexes.</summary>
    public static JsonNode With(JsonNode root, string[] path, JsonNode? value)
    {
        var changed = root.DeepClone();
        var parent = ParentOf(changed, path);
        if (parent is JsonArray items)
        {
            items[Index(path[^1])] = value;
        }
        else
        {
            parent[path[^1]] = value;
        }

        return changed;
    }

    private static JsonNode Without(JsonNode root, string[] path)
    {
        var changed = root.DeepClone();
        var parent = ParentOf(changed, path);
        if (parent is JsonArray items)
        {
            items.RemoveAt(Index(path[^1]));
        }
        else
        {
            parent.AsObject().Remove(path[^1]);
        }

        return changed;
    }

    private static JsonNode ParentOf(JsonNode root, string[] path) =>
        path[..^1].Aggregate(root, (node, step) => node is JsonArray items ? items[Index(step)]! : node[step]!);

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] path) => (node switch
    {
        JsonObject members => members.SelectMany(member => Paths(member.Value, [.. path, member.Key])),
        JsonArray items => items.SelectMany((item, index) => Paths(item, [.. path, index.ToString(CultureInfo.InvariantCulture)])),
        _ => [],
    }).Prepend(path);

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
