using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;

namespace CrmQuality.Domain.Wording;

/// <summary>What somebody who writes criteria reads: what did not happen, then a line per mistake. The mistakes themselves are told in English.</summary>
public static class AuthoringText
{
    private const int MostLines = 10;

    /// <summary>The message of a refused publish, plain text.</summary>
    public static string NotPublished(IReadOnlyList<AuthoringError> errors, int language) => Write(Phrases.In(language, Phrase.NotPublished), errors, language);

    /// <summary>The message of a criterion or set that was not saved.</summary>
    public static string NotSaved(string name, IReadOnlyList<AuthoringError> errors, int language) =>
        Write(Phrases.In(language, Phrase.NotSaved, name), errors, language);

    private static string Write(string opening, IReadOnlyList<AuthoringError> errors, int language)
    {
        var lines = new List<string> { opening };
        lines.AddRange(errors.Take(MostLines).Select(error => $"- {error}"));
        if (errors.Count > MostLines)
        {
            lines.Add(Phrases.In(language, Phrase.More, (errors.Count - MostLines).ToString(CultureInfo.InvariantCulture)));
        }

        return string.Join("\n", lines);
    }
}
