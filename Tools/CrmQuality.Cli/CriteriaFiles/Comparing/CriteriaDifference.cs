using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Cli.CriteriaFiles.Comparing;

/// <summary>Compares criteria by what they mean: sets and criteria by their codes, member by member, texts included.</summary>
internal static class CriteriaDifference
{
    /// <summary>The sets that differ, in the order of the first side and then of the second; none means both say the same.</summary>
    public static IReadOnlyList<SetDifference> Between(IReadOnlyList<CriteriaSetDraft> a, IReadOnlyList<CriteriaSetDraft> b) =>
        [.. Pairs(a, b, set => set.Code, StringComparer.OrdinalIgnoreCase).Select(pair => OfSet(pair.A, pair.B)).Where(set => set.Change != "changed" || set.Members.Count + set.Criteria.Count > 0)];

    private static SetDifference OfSet(CriteriaSetDraft? a, CriteriaSetDraft? b)
    {
        if (a is null || b is null)
        {
            return new SetDifference((a ?? b)!.Code, a, b, [], []);
        }

        var criteria = Pairs(a.Criteria, b.Criteria, criterion => criterion.Code, StringComparer.OrdinalIgnoreCase)
            .Select(pair => OfCriterion(pair.A, pair.B))
            .Where(criterion => criterion.Change != "changed" || criterion.Members.Count > 0);
        return new SetDifference(a.Code, a, b, [.. Changes(DraftMembers.Of(a), DraftMembers.Of(b)), .. Order(a, b)], [.. criteria]);
    }

    private static CriterionDifference OfCriterion(CriterionDraft? a, CriterionDraft? b) =>
        new((a ?? b)!.Code, a, b, a is null || b is null ? [] : Changes(DraftMembers.Of(a), DraftMembers.Of(b)));

    /// <summary>The order of the criteria that both have.</summary>
    private static IEnumerable<MemberChange> Order(CriteriaSetDraft a, CriteriaSetDraft b)
    {
        var (first, second) = (Codes(a, b), Codes(b, a));
        return string.Equals(first, second, StringComparison.OrdinalIgnoreCase) ? [] : [new MemberChange("order of criteria", first, second)];
    }

    private static string Codes(CriteriaSetDraft set, CriteriaSetDraft other) => string.Join(
        ", ",
        set.Criteria.Select(criterion => criterion.Code).Where(code => other.Criteria.Any(criterion => string.Equals(criterion.Code, code, StringComparison.OrdinalIgnoreCase))));

    private static List<MemberChange> Changes(IEnumerable<KeyValuePair<string, string>> a, IEnumerable<KeyValuePair<string, string>> b) =>
        [.. Pairs([.. a], [.. b], member => member.Key, StringComparer.Ordinal)
            .Select(pair => new MemberChange(pair.A.Key ?? pair.B.Key, pair.A.Value ?? "", pair.B.Value ?? ""))
            .Where(change => change.A != change.B)];

    /// <summary>What both sides have, in the order of the first, each with its counterpart; then what only the second has.</summary>
    private static IEnumerable<(T? A, T? B)> Pairs<T>(IReadOnlyList<T> a, IReadOnlyList<T> b, Func<T, string> key, StringComparer comparer)
    {
        var inB = b.ToDictionary(key, comparer);
        var inA = a.Select(key).ToHashSet(comparer);
        return a.Select(item => ((T?)item, inB.GetValueOrDefault(key(item)))).Concat(b.Where(item => !inA.Contains(key(item))).Select(item => (default(T), (T?)item)));
    }
}
