namespace CrmQuality.Domain.Criteria;

/// <summary>SQL's LIKE: <c>%</c> any text, <c>_</c> any character, <c>[a-f]</c> and <c>[^a-f]</c> sets; ignoring case.</summary>
internal static class LikePattern
{
    public static bool Matches(string text, string pattern)
    {
        int t = 0, p = 0, retryText = -1, retryPattern = -1;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '%')
            {
                retryPattern = ++p;
                retryText = t;
                if (p == pattern.Length)
                {
                    return true;
                }
            }
            else if (p < pattern.Length && MatchesOne(text[t], pattern, p, out var next))
            {
                t++;
                p = next;
            }
            else if (retryPattern >= 0)
            {
                p = retryPattern;
                t = ++retryText;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '%')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static bool MatchesOne(char c, string pattern, int at, out int next)
    {
        next = at + 1;
        if (pattern[at] == '_')
        {
            return true;
        }

        var close = pattern[at] == '[' ? pattern.IndexOf(']', at + 1) : -1;
        if (close < 0)
        {
            return Same(c, pattern[at]);
        }

        next = close + 1;
        return IsInSet(c, pattern, at + 1, close);
    }

    private static bool IsInSet(char c, string pattern, int from, int to)
    {
        var negated = from < to && pattern[from] == '^';
        var found = false;
        for (var i = negated ? from + 1 : from; i < to; i++)
        {
            if (i + 2 < to && pattern[i + 1] == '-')
            {
                found |= Upper(c) >= Upper(pattern[i]) && Upper(c) <= Upper(pattern[i + 2]);
                i += 2;
            }
            else
            {
                found |= Same(c, pattern[i]);
            }
        }

        return found != negated;
    }

    private static bool Same(char a, char b) => a == b || Upper(a) == Upper(b);

    private static char Upper(char c) => char.ToUpperInvariant(c);
}
