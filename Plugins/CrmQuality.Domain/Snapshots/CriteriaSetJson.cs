using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Domain.Json;

namespace CrmQuality.Domain.Snapshots;

/// <summary>A criteria set in a snapshot's JSON.</summary>
internal static class CriteriaSetJson
{
    public static void Write(JsonWriter json, CriteriaSet set)
    {
        json.BeginObject().Name("id").Value(set.Id).Name("code").Value(set.Code).Name("name").Value(set.Name);
        json.Name("threshold").Value(set.Threshold).Name("capAt").Value((int)set.CapAt);
        json.Name("capsUnvalidated").Value(set.CapsUnvalidated).Name("refusesImports").Value(set.RefusesImports);
        if (set.FailsClosed)
        {
            json.Name("failsClosed").Value(true);
        }

        if (set.SunsetDays is { } days)
        {
            json.Name("sunsetDays").Value(days);
        }

        if (set.Scope is { } scope)
        {
            ConditionJson.Write(json.Name("scope"), scope);
        }

        WriteStages(json.Name("stages").BeginArray(), set.Stages);
        json.Name("criteria").BeginArray();
        foreach (var criterion in set.Criteria)
        {
            CriterionJson.Write(json, criterion);
        }

        json.EndArray().EndObject();
    }

    public static CriteriaSet Read(JsonReader json)
    {
        var set = new CriteriaSet();
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            ReadProperty(json, name, set);
        }

        return set;
    }

    private static void ReadProperty(JsonReader json, string name, CriteriaSet set)
    {
        switch (name)
        {
            case "id":
                set.Id = json.ReadId();
                break;
            case "code":
                set.Code = json.ReadText();
                break;
            case "name":
                set.Name = json.ReadText();
                break;
            case "threshold":
                set.Threshold = json.ReadInt();
                break;
            case "capAt":
                set.CapAt = (ForecastCategory)json.ReadInt();
                break;
            case "capsUnvalidated":
                set.CapsUnvalidated = json.ReadFlag();
                break;
            case "refusesImports":
                set.RefusesImports = json.ReadFlag();
                break;
            case "failsClosed":
                set.FailsClosed = json.ReadFlag();
                break;
            case "sunsetDays":
                set.SunsetDays = json.ReadInt();
                break;
            case "scope":
                set.Scope = ConditionJson.Read(json);
                break;
            case "stages":
                set.Stages = ReadStages(json);
                break;
            case "criteria":
                set.Criteria = json.ReadAll(CriterionJson.Read);
                break;
            default:
                throw new FormatException($"A criteria set has no property '{name}'.");
        }
    }

    private static void WriteStages(JsonWriter json, StageList stages)
    {
        json.Value(stages.Column);
        for (var i = 0; i < stages.Names.Count; i++)
        {
            json.Value(stages.Names[i]);
            if (stages.Values.Count > 0)
            {
                json.Value(stages.Values[i]);
            }
        }

        json.EndArray();
    }

    private static StageList ReadStages(JsonReader json)
    {
        var names = new List<string>();
        var values = new List<long>();
        json.BeginArray();
        json.NextElement();
        var column = json.ReadInt();
        while (json.NextElement())
        {
            if (json.IsAtText)
            {
                names.Add(json.ReadText());
            }
            else
            {
                values.Add(json.ReadWhole());
            }
        }

        return new StageList(column, names, values);
    }
}
