using System;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Snapshots;

/// <summary>A link in a snapshot's JSON.</summary>
internal static class LinkJson
{
    public static void Write(JsonWriter json, Link link)
    {
        json.BeginObject().Name("table").Value(link.Table).Name("key").Value(link.Key).Name("lookup").Value(link.Lookup);
        json.Name("columns").BeginArray();
        foreach (var column in link.Columns)
        {
            SnapshotColumnJson.Write(json, column);
        }

        json.EndArray().EndObject();
    }

    public static Link Read(JsonReader json)
    {
        var table = "";
        var key = "";
        var lookup = ColumnPlace.OwnRow;
        var columns = ColumnList.Empty;
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            switch (name)
            {
                case "table":
                    table = json.ReadText();
                    break;
                case "key":
                    key = json.ReadText();
                    break;
                case "lookup":
                    lookup = json.ReadInt();
                    break;
                case "columns":
                    columns = new ColumnList(json.ReadAll(SnapshotColumnJson.Read));
                    break;
                default:
                    throw new FormatException($"A link has no property '{name}'.");
            }
        }

        return new Link(table, key, lookup, columns);
    }
}
