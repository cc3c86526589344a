using System;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Json;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EngineBenchmarks.Rivals;

/// <summary>The twelve criteria as a programmer would write them into a plug-in: what the engine is measured against.</summary>
internal static class HandWritten
{
    /// <summary>The verdict, and the outcome of each criterion.</summary>
    /// <param name="row">The opportunity.</param>
    /// <param name="today">The organisation's date.</param>
    /// <param name="outcomes">Gets twelve outcomes.</param>
    public static Result Judge(Entity row, DateTime today, Outcome[] outcomes)
    {
        var rate = Get(row, "exchangerate") is decimal known and > 0 ? known : 1m;
        var closes = Get(row, "estimatedclosedate") as DateTime?;
        outcomes[0] = AtLeast(Money(row, "estimatedvalue", rate), 2000m);
        outcomes[1] = closes is not { } close ? Outcome.Unknown : Of(close >= today && close <= today.AddDays(365));
        outcomes[2] = Choice(row, "purchasetimeframe") is not { } frame || frame == 4 ? Outcome.Unknown : Of(frame is 0 or 1 or 2 or 3);
        outcomes[3] = Choice(row, "need") is not { } need ? Outcome.Unknown : Of(need <= 2);
        outcomes[4] = Either(Choice(row, "budgetstatus") is not { } status ? Outcome.Unknown : Of(status >= 2), AtLeast(Money(row, "budgetamount", rate), 5000m));
        outcomes[5] = Get(row, "decisionmaker") is not bool decides ? Outcome.Unknown : Of(decides);
        outcomes[6] = Get(row, "closeprobability") is not int probability ? Outcome.Unknown : Of(probability is >= 10 and <= 90);
        outcomes[7] = Get(row, "parentcontactid") is EntityReference ? Outcome.Met : Outcome.Unknown;
        outcomes[8] = Get(row, "customerneed") is string { Length: > 0 } ? Outcome.Met : Outcome.Unknown;
        outcomes[9] = Get(row, "name") is not string { Length: > 0 } name ? Outcome.Unknown : Of(!name.StartsWith("test", StringComparison.OrdinalIgnoreCase));
        outcomes[10] = closes is not { } end || Get(row, "finaldecisiondate") is not DateTime decision ? Outcome.Unknown : Of(decision <= end);
        outcomes[11] = !IsDeveloped(row) ? Outcome.NotApplicable : Get(row, "pursuitdecision") is not bool pursues ? Outcome.Unknown : Of(pursues);
        return Sum(outcomes);
    }

    /// <summary>Reads what it must of the published text: that it is one, and its version.</summary>
    public static int ParseVersion(string snapshot)
    {
        var version = 0;
        var json = new JsonReader(snapshot);
        json.BeginObject();
        while (json.NextProperty(out var name))
        {
            if (name == "version")
            {
                version = json.ReadInt();
            }
            else
            {
                json.Skip();
            }
        }

        json.End();
        return version;
    }

    private static Result Sum(Outcome[] outcomes)
    {
        int met = 0, applicable = 0;
        var missesMandatory = outcomes[0] != Outcome.Met || outcomes[1] != Outcome.Met;
        for (var i = 0; i < outcomes.Length; i++)
        {
            var weight = i switch { 0 or 3 or 5 => 2, 4 => 3, _ => 1 };
            applicable += outcomes[i] == Outcome.NotApplicable ? 0 : weight;
            met += outcomes[i] == Outcome.Met ? weight : 0;
        }

        var passes = !missesMandatory && 100L * met >= (long)TwelveCriteria.Threshold * applicable;
        return new Result(passes ? Verdict.Validated : Verdict.Unvalidated, met, applicable);
    }

    private static bool IsDeveloped(Entity row) => Get(row, "stepname") is string stage
        && (string.Equals(stage, "Develop", StringComparison.OrdinalIgnoreCase)
            || string.Equals(stage, "Propose", StringComparison.OrdinalIgnoreCase)
            || string.Equals(stage, "Close", StringComparison.OrdinalIgnoreCase));

    private static object? Get(Entity row, string column) => row.Attributes.TryGetValue(column, out var value) ? value : null;

    private static int? Choice(Entity row, string column) => (Get(row, column) as OptionSetValue)?.Value;

    private static decimal? Money(Entity row, string column, decimal rate) => Get(row, column) is Money money ? money.Value / rate : null;

    private static Outcome AtLeast(decimal? value, decimal least) => value is not { } known ? Outcome.Unknown : Of(known >= least);

    private static Outcome Either(Outcome one, Outcome other) =>
        one == Outcome.Met || other == Outcome.Met ? Outcome.Met : one == Outcome.Unknown || other == Outcome.Unknown ? Outcome.Unknown : Outcome.NotMet;

    private static Outcome Of(bool holds) => holds ? Outcome.Met : Outcome.NotMet;
}
