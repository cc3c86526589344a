using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Snapshots;

/// <summary>A criterion in a snapshot's JSON; what has its usual value is left out.</summary>
internal static class CriterionJson
{
    public static void Write(JsonWriter json, Criterion criterion)
    {
        json.BeginObject().Name("code").Value(criterion.Code).Name("weight").Value(criterion.Weight);
        json.Name("mandatory").Value(criterion.Mandatory).Name("severity").Value((int)criterion.Severity);
        json.Name("gates").Value((int)criterion.Gates).Name("askedFrom").Value(criterion.AskedFrom);
        ConditionJson.Write(json.Name("condition"), criterion.Condition);
        if (criterion.AppliesWhen is { } appliesWhen)
        {
            ConditionJson.Write(json.Name("appliesWhen"), appliesWhen);
        }

        WriteDay(json, "appliesFrom", criterion.AppliesFrom);
        WriteDay(json, "blocksFrom", criterion.BlocksFrom);
        json.Name("owner").Value(criterion.Owner).Name("texts").BeginArray();
        foreach (var text in criterion.Texts)
        {
            json.Value(text.Key).Value(text.Value.Title).Value(text.Value.Advice).Value(text.Value.Rationale);
        }

        json.EndArray().EndObject();
    }

    public static Criterion Read(JsonReader json)
    {
        var texts = new Dictionary<int, CriterionText>();
        var criterion = new Criterion { Code = "", Condition = null!, Texts = texts };
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            criterion = ReadProperty(json, name, criterion, texts);
        }

        return criterion.Condition is null ? throw new FormatException($"Criterion '{criterion.Code}' has no condition.") : criterion;
    }

    private static Criterion ReadProperty(JsonReader json, string name, Criterion criterion, Dictionary<int, CriterionText> texts)
    {
        switch (name)
        {
            case "code":
                return criterion with { Code = json.ReadText() };
            case "weight":
                return criterion with { Weight = json.ReadInt() };
            case "mandatory":
                return criterion with { Mandatory = json.ReadFlag() };
            case "severity":
                return criterion with { Severity = (Severity)json.ReadInt() };
            case "gates":
                return criterion with { Gates = (Gates)json.ReadInt() };
            case "askedFrom":
                return criterion with { AskedFrom = json.ReadInt() };
            case "condition":
                return criterion with { Condition = ConditionJson.Read(json) };
            case "appliesWhen":
                return criterion with { AppliesWhen = ConditionJson.Read(json) };
            case "appliesFrom":
                return criterion with { AppliesFrom = new Day(json.ReadInt()) };
            case "blocksFrom":
                return criterion with { BlocksFrom = new Day(json.ReadInt()) };
            case "owner":
                return criterion with { Owner = json.ReadText() };
            case "texts":
                ReadTexts(json, texts);
                return criterion;
            default:
                throw new FormatException($"A criterion has no property '{name}'.");
        }
    }

    private static void WriteDay(JsonWriter json, string name, Day? day)
    {
        if (day is { } value)
        {
            json.Name(name).Value(value.Number);
        }
    }

    private static void ReadTexts(JsonReader json, Dictionary<int, CriterionText> texts)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            var language = json.ReadInt();
            texts[language] = new CriterionText(Next(json), Next(json), Next(json));
        }
    }

    private static string Next(JsonReader json)
    {
        json.NextElement();
        return json.ReadText();
    }
}
