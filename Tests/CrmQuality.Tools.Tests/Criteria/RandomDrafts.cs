using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CsCheck;

namespace CrmQuality.Tools.Tests.Criteria;

/// <summary>Criteria sets of any content a file can hold, sensible or not.</summary>
internal static class RandomDrafts
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (3, Gen.Const("")),
        (3, Gen.OneOfConst("Budjetti hyväksytty", "what it costs; 5 % of it", "<filter type='and' />", "\"quoted\" \\ back", "tab\there", "two\nlines", "win\r\nlines", "\n", "👍 ok\u2028\u00a0")),
        (4, Gen.String[Gen.Char.Where(character => !char.IsSurrogate(character)), 0, 30]));

    private static readonly Gen<string> Name = Text.Select(text => "x" + text);

    private static readonly Gen<string[]> List = Text.Array[0, 4];

    private static readonly Gen<AttestationDraft?> Attestation = Gen.Select(Gen.Bool, Text, Gen.Int[1, 4000].Nullable(), Gen.Bool, (isAttested, evidence, age, allows) =>
        isAttested ? new AttestationDraft { Evidence = evidence, MaximumAge = age, AllowsNotApplicable = allows } : null);

    private static readonly Gen<Dictionary<string, IReadOnlyList<string>>> Unanswered =
        Gen.Select(Name, List).Array[0, 3].Select(columns => Distinct(columns, StringComparer.Ordinal).ToDictionary(column => column.Item1, IReadOnlyList<string> (column) => column.Item2));

    private static readonly Gen<CriterionTextDraft> Wording = Gen.Select(Name, Text, Text, Text, Text, Text, (title, advice, rationale, question, evidence, example) =>
        new CriterionTextDraft(title, advice, rationale) { Question = question, Evidence = evidence, Example = example });

    private static readonly Gen<Dictionary<int, CriterionTextDraft>> Wordings =
        Gen.Select(Gen.OneOfConst(1033, 1035, 1053, 7, 65535), Wording).Array[0, 4].Select(texts => texts.GroupBy(text => text.Item1).ToDictionary(text => text.Key, text => text.First().Item2));

    private static readonly Gen<CriterionDraft> Criterion = Gen.Select(
        Gen.Select(Name, Gen.Int[-5, 2000], Gen.Bool, Text, List, Text),
        Gen.Select(Text, Gen.Bool, Attestation, Unanswered, Text, Text),
        Gen.Select(Text, Text, Text, Wordings),
        (head, middle, tail) => new CriterionDraft
        {
            Code = head.Item1,
            Weight = head.Item2,
            Mandatory = head.Item3,
            Severity = head.Item4,
            Gates = head.Item5,
            AskedFrom = head.Item6,
            Condition = middle.Item1,
            Disqualifying = middle.Item2,
            Attestation = middle.Item3,
            Unanswered = middle.Item4,
            AppliesWhen = middle.Item5,
            AppliesFrom = middle.Item6,
            BlocksFrom = tail.Item1,
            Owner = tail.Item2,
            ReviewOn = tail.Item3,
            Texts = tail.Item4,
        });

    private static readonly Gen<CriteriaSetDraft> Set = Gen.Select(
        Gen.Select(Name, Name, Text, Gen.Int, Gen.Int[0, 100], Text),
        Gen.Select(List, Text, Text, Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[1, 4000].Nullable()),
        Criterion.Array[0, 4],
        (head, tail, criteria) => new CriteriaSetDraft
        {
            Code = head.Item1,
            Name = head.Item2,
            Description = head.Item3,
            Priority = head.Item4,
            Threshold = head.Item5,
            Scope = head.Item6,
            Stages = tail.Item1,
            StageColumn = tail.Item2,
            CapAt = tail.Item3,
            CapsUnvalidated = tail.Item4,
            RefusesImports = tail.Item5,
            FailsClosed = tail.Item6,
            SunsetDays = tail.Item7,
            Criteria = [.. criteria.DistinctBy(criterion => criterion.Code, StringComparer.OrdinalIgnoreCase)],
        });

    /// <summary>The sets of a file: one at least, no code twice.</summary>
    public static Gen<CriteriaSetDraft[]> Sets { get; } =
        Set.Array[1, 3].Select(sets => sets.DistinctBy(set => set.Code, StringComparer.OrdinalIgnoreCase).ToArray());

    /// <summary>An address of a schema, or none.</summary>
    public static Gen<string> Schema => Text;

    private static IEnumerable<(string, string[])> Distinct((string, string[])[] columns, StringComparer comparer) => columns.DistinctBy(column => column.Item1, comparer);
}
