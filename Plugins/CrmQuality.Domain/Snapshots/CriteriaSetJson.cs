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
        var criteria = new List<Criterion>();
        var set = new CriteriaSet
        {
            Id = Guid.Empty,
            Code = "",
            Name = "",
            Threshold = 100,
            CapAt = ForecastCategory.Omitted,
            Stages = new StageList(-1, [], []),
            Criteria = criteria,
        };
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            set = ReadProperty(json, name, set, criteria);
        }

        return set;
    }

    private static CriteriaSet ReadProperty(JsonReader json, string name, CriteriaSet set, List<Criterion> criteria)
    {
        switch (name)
        {
            case "id":
                return set with { Id = json.ReadId() };
            case "code":
                return set with { Code = json.ReadText() };
            case "name":
                return set with { Name = json.ReadText() };
            case "threshold":
                return set with { Threshold = json.ReadInt() };
            case "capAt":
                return set with { CapAt = (ForecastCategory)json.ReadInt() };
            case "capsUnvalidated":
                return set with { CapsUnvalidated = json.ReadFlag() };
            case "refusesImports":
                return set with { RefusesImports = json.ReadFlag() };
            case "scope":
                return set with { Scope = ConditionJson.Read(json) };
            case "stages":
                return set with { Stages = ReadStages(json) };
            case "criteria":
                ReadCriteria(json, criteria);
                return set;
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

    private static void ReadCriteria(JsonReader json, List<Criterion> criteria)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            criteria.Add(CriterionJson.Read(json));
        }
    }
}
