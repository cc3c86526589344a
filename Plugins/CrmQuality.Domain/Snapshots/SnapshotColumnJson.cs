using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Snapshots;

/// <summary>A column in a snapshot's JSON.</summary>
internal static class SnapshotColumnJson
{
    public static void Write(JsonWriter json, SnapshotColumn column)
    {
        json.BeginObject().Name("name").Value(column.Name).Name("kind").Value((int)column.Kind);
        if (column.Default is { } value)
        {
            json.Name("default").Value(value);
        }

        if (column.IsCustom)
        {
            json.Name("custom").Value(true);
        }

        json.Name("labels").BeginArray();
        foreach (var label in column.Labels)
        {
            json.Value(label.Key).Value(label.Value);
        }

        json.EndArray().EndObject();
    }

    public static SnapshotColumn Read(JsonReader json)
    {
        string name = "";
        var kind = ColumnKind.Text;
        long? value = null;
        var isCustom = false;
        var labels = new Dictionary<int, string>();
        json.BeginObject();
        while (json.NextProperty(out var property))
        {
            switch (property)
            {
                case "name":
                    name = json.ReadText();
                    break;
                case "kind":
                    kind = (ColumnKind)json.ReadInt();
                    break;
                case "default":
                    value = json.ReadWhole();
                    break;
                case "custom":
                    isCustom = json.ReadFlag();
                    break;
                case "labels":
                    ReadLabels(json, labels);
                    break;
                default:
                    throw new FormatException($"A column has no property '{property}'.");
            }
        }

        return new SnapshotColumn(name, kind, value, isCustom, labels);
    }

    private static void ReadLabels(JsonReader json, Dictionary<int, string> labels)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            var language = json.ReadInt();
            json.NextElement();
            labels[language] = json.ReadText();
        }
    }
}
