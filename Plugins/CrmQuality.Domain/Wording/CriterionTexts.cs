using System.Collections.Generic;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Wording;

/// <summary>Picks the language of what people read.</summary>
internal static class CriterionTexts
{
    private const int English = 1033;

    /// <summary>The criterion's text in a language, else in the organisation's, else in English, else in any.</summary>
    public static CriterionText In(this Criterion criterion, int language, int organizationLanguage) =>
        Pick(criterion.Texts, language, organizationLanguage, new CriterionText(criterion.Code, "", ""));

    /// <summary>The column's display name, by the same order; its logical name where it has none.</summary>
    public static string In(this SnapshotColumn column, int language, int organizationLanguage) =>
        Pick(column.Labels, language, organizationLanguage, column.Name);

    private static T Pick<T>(IReadOnlyDictionary<int, T> texts, int language, int organizationLanguage, T otherwise)
    {
        if (texts.TryGetValue(language, out var text)
            || texts.TryGetValue(organizationLanguage, out text)
            || texts.TryGetValue(English, out text))
        {
            return text;
        }

        foreach (var any in texts.Values)
        {
            return any;
        }

        return otherwise;
    }
}
