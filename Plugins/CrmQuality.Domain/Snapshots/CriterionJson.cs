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
        json.BeginObject().Name("id").Value(criterion.Id).Name("code").Value(criterion.Code).Name("weight").Value(criterion.Weight);
        json.Name("mandatory").Value(criterion.Mandatory).Name("severity").Value((int)criterion.Severity);
        json.Name("gates").Value((int)criterion.Gates).Name("askedFrom").Value(criterion.AskedFrom);
        if (criterion.Condition is { } condition)
        {
            ConditionJson.Write(json.Name("condition"), condition);
        }

        if (criterion.Attested is { } rule)
        {
            json.Name("attested").BeginArray().Value((int)rule.Evidence).Value(rule.AllowsNotApplicable).Value(rule.MaximumAge ?? -1).EndArray();
        }

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
        var criterion = new Criterion();
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            ReadProperty(json, name, criterion);
        }

        return criterion.Condition is null == criterion.Attested is null
            ? throw new FormatException($"Criterion '{criterion.Code}' must be answered either by a condition or by the rep.")
            : criterion;
    }

    private static void ReadProperty(JsonReader json, string name, Criterion criterion)
    {
        switch (name)
        {
            case "id":
                criterion.Id = json.ReadId();
                break;
            case "code":
                criterion.Code = json.ReadText();
                break;
            case "weight":
                criterion.Weight = json.ReadInt();
                break;
            case "mandatory":
                criterion.Mandatory = json.ReadFlag();
                break;
            case "severity":
                criterion.Severity = (Severity)json.ReadInt();
                break;
            case "gates":
                criterion.Gates = (Gates)json.ReadInt();
                break;
            case "askedFrom":
                criterion.AskedFrom = json.ReadInt();
                break;
            case "condition":
                criterion.Condition = ConditionJson.Read(json);
                break;
            case "attested":
                criterion.Attested = ReadRule(json);
                break;
            case "appliesWhen":
                criterion.AppliesWhen = ConditionJson.Read(json);
                break;
            case "appliesFrom":
                criterion.AppliesFrom = new Day(json.ReadInt());
                break;
            case "blocksFrom":
                criterion.BlocksFrom = new Day(json.ReadInt());
                break;
            case "owner":
                criterion.Owner = json.ReadText();
                break;
            case "texts":
                criterion.Texts = ReadTexts(json);
                break;
            default:
                throw new FormatException($"A criterion has no property '{name}'.");
        }
    }

    private static AttestationRule ReadRule(JsonReader json)
    {
        json.BeginArray();
        json.NextElement();
        var evidence = (Evidence)json.ReadInt();
        json.NextElement();
        var allowsNotApplicable = json.ReadFlag();
        json.NextElement();
        var age = json.ReadInt();
        json.NextElement();
        return new AttestationRule(evidence, age < 0 ? null : age, allowsNotApplicable);
    }

    private static void WriteDay(JsonWriter json, string name, Day? day)
    {
        if (day is { } value)
        {
            json.Name(name).Value(value.Number);
        }
    }

    private static Dictionary<int, CriterionText> ReadTexts(JsonReader json)
    {
        var texts = new Dictionary<int, CriterionText>();
        json.BeginArray();
        while (json.NextElement())
        {
            var language = json.ReadInt();
            texts[language] = new CriterionText(Next(json), Next(json), Next(json));
        }

        return texts;
    }

    private static string Next(JsonReader json)
    {
        json.NextElement();
        return json.ReadText();
    }
}
