using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmQuality.SecondOpinion;

namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>Writes what the tests say they prove: the table of behaviours, and the list of what nobody has proved yet.</summary>
internal static class ConformanceDocuments
{
    public static string Table()
    {
        var text = new StringBuilder();
        Say(text, "# The embedded Dataverse", "");
        Say(text, "Generated from the `[Conformance]` attributes of Tests/CrmQuality.EmbeddedDataverse.Tests; `CONTRIBUTING.md` says how to renew it.");
        Say(text, "Documented: Microsoft's documentation says so. Seen: in real exports, code or reports of others. Assumed: neither; `unproven.md` says");
        Say(text, "how to settle it. Whatever is in no row here, the embedded Dataverse refuses by name or makes no promise about.", "");
        Say(text, Summary());
        foreach (var area in Behaviour.Areas)
        {
            Say(text, "", $"## {area}", "", "| behaviour | certainty | source | test |", "|---|---|---|---|");
            foreach (var behaviour in Behaviour.All.Where(behaviour => behaviour.Facts.Area == area))
            {
                var facts = behaviour.Facts;
                Say(text, $"| {Cell(Sentence(facts))} | {Word(facts.Certainty)} | {Cell(facts.Source)} | {behaviour.Test} |");
            }
        }

        SecondOpinion(text);
        return text.ToString();
    }

    public static string Unproven()
    {
        var text = new StringBuilder();
        Say(text, "# What is assumed of Dataverse", "");
        Say(text, "Each behaviour the embedded Dataverse has without a source, and the steps in a trial environment that would settle it.");
        Say(text, "Generated like `embedded-dataverse.md`.");
        foreach (var area in Behaviour.Areas)
        {
            Behaviour[] assumed = [.. Behaviour.All.Where(behaviour => behaviour.Facts.Area == area && behaviour.Facts.Certainty == Certainty.Assumed)];
            if (assumed.Length > 0)
            {
                Say(text, "", $"## {area}");
            }

            foreach (var behaviour in assumed)
            {
                Say(text, "", $"### {Sentence(behaviour.Facts)}", "", $"Test: {behaviour.Test}. Basis: {behaviour.Facts.Source.TrimEnd('.')}.", "");
                Say(text, [.. Steps(behaviour.Facts).Select((step, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {step}"))]);
            }
        }

        return text.ToString();
    }

    public static IReadOnlyList<string> Steps(ConformanceAttribute facts) =>
        facts.Check.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Summary() => string.Join(
        ", ",
        Enum.GetValues<Certainty>().Select(certainty => string.Create(CultureInfo.InvariantCulture, $"{Behaviour.All.Count(behaviour => behaviour.Facts.Certainty == certainty)} {Word(certainty)}"))) + ".";

    private static void SecondOpinion(StringBuilder text)
    {
        Say(text, "", "## Where FakeXrmEasy differs", "");
        Say(text, "The scenarios of Tests/CrmQuality.FakeXrmEasy.Tests run on FakeXrmEasy 1.x (MIT) and on the embedded Dataverse. Saves come to the same in");
        Say(text, "all of them, except that FakeXrmEasy stores a lookup to a row that is not there. Of the queries, on four accounts, these differ:", "");
        Say(text, "| condition | embedded Dataverse | FakeXrmEasy |", "|---|---|---|");
        foreach (var query in QueryScenario.All.Where(query => query.OnFakeXrmEasy is not null))
        {
            Say(text, $"| `{query.Filter}` | {query.Expected} | {query.OnFakeXrmEasy} |");
        }
    }

    private static string Sentence(ConformanceAttribute facts) => facts.Behaviour.TrimEnd('.');

    private static string Word(Certainty certainty) => certainty.ToString().ToLowerInvariant();

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static void Say(StringBuilder text, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }
    }
}
