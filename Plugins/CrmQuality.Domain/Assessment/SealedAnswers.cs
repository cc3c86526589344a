using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Assessment;

/// <summary>Answers and waivers inside an assessment's JSON. The seal ties them to their opportunity: copied or edited ones do not open.</summary>
/// <remarks>A seal of their own, because the fingerprint can be checked only by the version that made it.</remarks>
public static class SealedAnswers
{
    private const int SealLength = 16;
    private const string Attestations = "answers";
    private const string Waivers = "waivers";
    private const string Seal = "seal";

    /// <summary>Writes them as properties of the object that is open.</summary>
    public static void Write(JsonWriter json, Answers answers, Guid opportunityId)
    {
        json.Name(Attestations);
        WriteAttestations(json, answers);
        json.Name(Waivers);
        WriteWaivers(json, answers);
        json.Name(Seal).Value(SealOf(answers, opportunityId));
    }

    /// <summary>What an assessment holds; null when it is forged, foreign or no assessment at all.</summary>
    /// <param name="assessment">The JSON as stored; blank holds nothing.</param>
    /// <param name="opportunityId">The opportunity that stores it.</param>
    public static Answers? Open(string assessment, Guid opportunityId)
    {
        if (assessment.Length == 0)
        {
            return Answers.None;
        }

        try
        {
            var seal = Read(assessment, out var answers);
            return (answers.IsEmpty && seal.Length == 0) || seal == SealOf(answers, opportunityId) ? answers : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Read(string assessment, out Answers answers)
    {
        var attestations = new Dictionary<Guid, Attestation>();
        var waivers = new Dictionary<Guid, Waiver>();
        var seal = "";
        var json = new JsonReader(assessment);
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            switch (name)
            {
                case Attestations:
                    ReadAttestations(json, attestations);
                    break;
                case Waivers:
                    ReadWaivers(json, waivers);
                    break;
                case Seal:
                    seal = json.ReadText();
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        json.End();
        answers = new Answers(attestations, waivers);
        return seal;
    }

    private static void ReadAttestations(JsonReader json, Dictionary<Guid, Attestation> attestations)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            var criterion = json.ReadId();
            var answer = (Answer)NextInt(json);
            var on = new Day(NextInt(json));
            attestations[criterion] = new Attestation(answer, on, (EvidenceFlaw)NextInt(json));
        }
    }

    private static void ReadWaivers(JsonReader json, Dictionary<Guid, Waiver> waivers)
    {
        json.BeginArray();
        while (json.NextElement())
        {
            waivers[json.ReadId()] = new Waiver(new Day(NextInt(json)));
        }
    }

    private static int NextInt(JsonReader json)
    {
        json.NextElement();
        return json.ReadInt();
    }

    private static void WriteAttestations(JsonWriter json, Answers answers)
    {
        json.BeginArray();
        foreach (var attestation in answers.Attestations.OrderBy(pair => pair.Key))
        {
            json.Value(attestation.Key).Value((int)attestation.Value.Answer).Value(attestation.Value.On.Number).Value((int)attestation.Value.Flaw);
        }

        json.EndArray();
    }

    private static void WriteWaivers(JsonWriter json, Answers answers)
    {
        json.BeginArray();
        foreach (var waiver in answers.Waivers.OrderBy(pair => pair.Key))
        {
            json.Value(waiver.Key).Value(waiver.Value.Until.Number);
        }

        json.EndArray();
    }

    private static string SealOf(Answers answers, Guid opportunityId)
    {
        var json = new JsonWriter().BeginArray().Value(opportunityId);
        WriteAttestations(json, answers);
        WriteWaivers(json, answers);
        return Fingerprints.Of(json.EndArray().ToString()).Substring(0, SealLength);
    }
}
