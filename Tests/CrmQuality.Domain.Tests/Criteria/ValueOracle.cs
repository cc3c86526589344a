#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Criteria;

/// <summary>Answers one condition element from its XML.</summary>
internal sealed class ValueOracle(DateTime now)
{
    private const StringComparison IgnoringCase = StringComparison.OrdinalIgnoreCase;
    private readonly WindowOracle windows = new(now);

    public bool? Answer(XElement condition, IReadOnlyDictionary<string, object?> row)
    {
        var name = (string)condition.Attribute("operator")!;
        var value = ValueOf(row, (string)condition.Attribute("attribute")!);
        if (name == "null")
        {
            return value is null;
        }

        if (value is null)
        {
            return null;
        }

        if ((string?)condition.Attribute("valueof") is { } other)
        {
            return ValueOf(row, other) is { } otherValue ? Matches(name, Sign(value, otherValue)) : null;
        }

        return name == "not-null" || Compare(name, value, Texts(condition));
    }

    private static object? ValueOf(IReadOnlyDictionary<string, object?> row, string column) =>
        row.TryGetValue(column, out var found) && found is not ("" or long[] { Length: 0 }) ? found : null;

    private static List<string> Texts(XElement condition)
    {
        var texts = condition.Elements("value").Select(text => text.Value).ToList();
        if (condition.Attribute("value") is { } single)
        {
            texts.Add(single.Value);
        }

        return texts;
    }

    private bool Compare(string name, object value, List<string> texts) => value switch
    {
        long[] chosen => CompareChoices(name, chosen, texts),
        string text when Regex(name, texts) is { } pattern => pattern.IsMatch(text) != name.StartsWith("not-", StringComparison.Ordinal),
        _ when windows.Knows(name) => windows.Holds(name, value, texts),
        _ => CompareOrdered(name, value, texts),
    };

    private static bool CompareChoices(string name, long[] chosen, List<string> texts)
    {
        var wanted = texts.Select(text => long.Parse(text, CultureInfo.InvariantCulture)).ToList();
        return name switch
        {
            "contain-values" => chosen.Intersect(wanted).Any(),
            "not-contain-values" => !chosen.Intersect(wanted).Any(),
            "eq" => chosen.ToHashSet().SetEquals(wanted),
            "ne" or "neq" => !chosen.ToHashSet().SetEquals(wanted),
            _ => throw new NotSupportedException(name),
        };
    }

    private static Regex? Regex(string name, List<string> texts)
    {
        string? pattern = name.Replace("not-", "", StringComparison.Ordinal) switch
        {
            "like" => "^" + Wild(texts[0]) + "$",
            "begins-with" or "begin-with" => "^" + Wild(texts[0]),
            "ends-with" or "end-with" => Wild(texts[0]) + "$",
            _ => null,
        };
        return pattern is null ? null : new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    private static string Wild(string text) =>
        System.Text.RegularExpressions.Regex.Escape(text).Replace("%", ".*", StringComparison.Ordinal).Replace("_", ".", StringComparison.Ordinal);

    private static bool CompareOrdered(string name, object value, List<string> texts)
    {
        // A moment compared by "on" counts as its day, as does every constant of a calendar date.
        var compared = name.StartsWith("on", StringComparison.Ordinal) && value is DateTime moment ? Day.Of(moment) : value;
        int Sign(int i) => ValueOracle.Sign(compared, Constant(compared, texts[i]));
        return name switch
        {
            "in" => texts.Select((_, i) => Sign(i)).Contains(0),
            "not-in" => !texts.Select((_, i) => Sign(i)).Contains(0),
            "between" => Sign(0) >= 0 && Sign(1) <= 0,
            "not-between" => Sign(0) < 0 || Sign(1) > 0,
            "on" => Sign(0) == 0,
            "on-or-before" => Sign(0) <= 0,
            "on-or-after" => Sign(0) >= 0,
            _ => Matches(name, Sign(0)),
        };
    }

    private static bool Matches(string name, int sign) => name switch
    {
        "eq" => sign == 0,
        "ne" or "neq" => sign != 0,
        "gt" => sign > 0,
        "ge" => sign >= 0,
        "lt" => sign < 0,
        "le" => sign <= 0,
        _ => throw new NotSupportedException(name),
    };

    private static object Constant(object like, string text) => like switch
    {
        string => text,
        decimal => decimal.Parse(text, CultureInfo.InvariantCulture),
        long when bool.TryParse(text, out var flag) => flag ? 1L : 0L,
        long => long.Parse(text, CultureInfo.InvariantCulture),
        Guid => Guid.Parse(text),
        Day => Day.Of(Moment(text)),
        DateTime => Moment(text),
        _ => throw new NotSupportedException(like.GetType().Name),
    };

    private static DateTime Moment(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static int Sign(object left, object right) => left switch
    {
        string text => string.Compare(text, (string)right, IgnoringCase),
        Day day => day.CompareTo((Day)right),
        _ => ((IComparable)left).CompareTo(right),
    };
}
#endif
