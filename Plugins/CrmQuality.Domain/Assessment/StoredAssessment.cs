using System;
using System.Collections.Generic;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;

namespace CrmQuality.Domain.Assessment;

/// <summary>Reads what an opportunity keeps of its last assessment. Closing freezes it, so it says what held then.</summary>
public static class StoredAssessment
{
    /// <summary>The outcomes and waivers of the criteria that the live version still has; a newer one is not applicable yet.</summary>
    /// <param name="json">As <see cref="AssessmentJson"/> writes it.</param>
    /// <param name="snapshot">The live version.</param>
    /// <returns>Null where nothing is stored, it cannot be read, or its set is no longer published.</returns>
    public static OpportunityAssessment? Read(string? json, Snapshot snapshot)
    {
        var code = "";
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        var waived = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            Read(new JsonReader(json ?? ""), ref code, outcomes, waived);
        }
        catch (FormatException)
        {
            return null;
        }

        foreach (var set in snapshot.Sets)
        {
            if (set.Code == code)
            {
                return new OpportunityAssessment { Version = snapshot.Version, Set = set, Findings = Findings(set, outcomes, waived) };
            }
        }

        return null;
    }

    private static void Read(JsonReader json, ref string set, Dictionary<string, string> outcomes, HashSet<string> waived)
    {
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            switch (name)
            {
                case "set":
                    set = json.ReadText();
                    break;
                case "outcomes":
                    ReadOutcomes(json, outcomes);
                    break;
                case "waived":
                    ReadWaived(json, waived);
                    break;
                default:
                    json.Skip();
                    break;
            }
        }
    }

    private static void ReadOutcomes(JsonReader json, Dictionary<string, string> outcomes)
    {
        json.BeginObject();
        while (json.NextProperty(out var criterion))
        {
            outcomes[criterion] = json.ReadText();
        }
    }

    private static void ReadWaived(JsonReader json, HashSet<string> waived)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            waived.Add(json.ReadText());
        }
    }

    private static Finding[] Findings(CriteriaSet set, Dictionary<string, string> outcomes, HashSet<string> waived)
    {
        var findings = new Finding[set.Criteria.Count];
        for (var i = 0; i < findings.Length; i++)
        {
            var code = set.Criteria[i].Code;
            var outcome = outcomes.TryGetValue(code, out var word) ? Words.OutcomeOf(word) : Outcome.NotApplicable;
            findings[i] = new Finding(outcome, outcome, waived.Contains(code), waived.Contains(code), AnswerGap.None);
        }

        return findings;
    }
}
