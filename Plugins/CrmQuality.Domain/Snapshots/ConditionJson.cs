using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Snapshots;

/// <summary>A condition in a snapshot's JSON: its instructions, constants and unanswered values as flat arrays.</summary>
internal static class ConditionJson
{
    public static void Write(JsonWriter json, Condition condition)
    {
        json.BeginObject().Name("code").BeginArray();
        foreach (var step in condition.Code)
        {
            json.Value((int)step.Comparison).Value((int)step.Kind).Value(step.Column).Value(step.First).Value(step.Count).Value(step.End);
        }

        json.EndArray();
        WriteAll(json, "whole", condition.Constants.Whole, static (j, v) => j.Value(v));
        WriteAll(json, "decimals", condition.Constants.Decimals, static (j, v) => j.Value(v));
        WriteAll(json, "texts", condition.Constants.Texts, static (j, v) => j.Value(v));
        WriteAll(json, "ids", condition.Constants.Ids, static (j, v) => j.Value(v));
        WriteAll(json, "unanswered", condition.Unanswered, WriteUnanswered);
        json.EndObject();
    }

    public static Condition Read(JsonReader json)
    {
        var code = new List<object>();
        var whole = new List<object>();
        var decimals = new List<object>();
        var texts = new List<object>();
        var ids = new List<object>();
        var unanswered = new List<Unanswered>();
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            json.BeginArray();
            while (json.NextElement())
            {
                switch (name)
                {
                    case "code":
                        code.Add(ReadInstruction(json));
                        break;
                    case "whole":
                        whole.Add(json.ReadWhole());
                        break;
                    case "decimals":
                        decimals.Add(json.ReadDecimal());
                        break;
                    case "texts":
                        texts.Add(json.ReadText());
                        break;
                    case "ids":
                        ids.Add(json.ReadId());
                        break;
                    case "unanswered":
                        unanswered.Add(ReadUnanswered(json));
                        break;
                    default:
                        throw new FormatException($"A condition has no property '{name}'.");
                }
            }
        }

        return new Condition(
            ArrayOf.Boxed<Instruction>(code),
            new Constants(ArrayOf.Boxed<long>(whole), ArrayOf.Boxed<decimal>(decimals), ArrayOf.Boxed<string>(texts), ArrayOf.Boxed<Guid>(ids)),
            unanswered);
    }

    private static Instruction ReadInstruction(JsonReader json) =>
        new((Comparison)json.ReadInt(), (ColumnKind)NextInt(json), NextInt(json), NextInt(json), NextInt(json), NextInt(json));

    private static int NextInt(JsonReader json)
    {
        json.NextElement();
        return json.ReadInt();
    }

    private static void WriteUnanswered(JsonWriter json, Unanswered unanswered)
    {
        json.BeginArray().Value(unanswered.Place.Link).Value(unanswered.Place.Column);
        foreach (var value in unanswered.Whole)
        {
            json.Value(value);
        }

        foreach (var value in unanswered.Texts)
        {
            json.Value(value);
        }

        json.EndArray();
    }

    private static Unanswered ReadUnanswered(JsonReader json)
    {
        var whole = new List<long>();
        var texts = new List<string>();
        json.BeginArray();
        var place = new ColumnPlace(NextInt(json), NextInt(json));
        while (json.NextElement())
        {
            if (json.IsAtText)
            {
                texts.Add(json.ReadText());
            }
            else
            {
                whole.Add(json.ReadWhole());
            }
        }

        return new Unanswered(place, whole, texts);
    }

    private static void WriteAll<T>(JsonWriter json, string name, IReadOnlyList<T> values, Action<JsonWriter, T> write)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.Name(name).BeginArray();
        foreach (var value in values)
        {
            write(json, value);
        }

        json.EndArray();
    }
}
