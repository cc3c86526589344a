#if NET
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Tests.Criteria;

/// <summary>Answers a FetchXML filter straight from its XML by the truth table; slow, obvious, and sharing nothing with the engine.</summary>
internal static class ConditionOracle
{
    /// <summary>True, false, or null for unknown.</summary>
    public static bool? Answer(XElement element, IReadOnlyDictionary<string, object?> row, Day today)
    {
        if (element.Name == "condition")
        {
            return AnswerCondition(element, row, today);
        }

        var parts = element.Elements().Select(part => Answer(part, row, today)).ToList();
        var decisive = (string?)element.Attribute("type") == "or";
        return parts.Contains(decisive) ? decisive : parts.Contains(null) ? null : !decisive;
    }

    private static bool? AnswerCondition(XElement condition, IReadOnlyDictionary<string, object?> row, Day today)
    {
        var name = (string)condition.Attribute("operator")!;
        var value = row.TryGetValue((string)condition.Attribute("attribute")!, out var found) && found is not "" ? found : null;
        if (name == "null")
        {
            return value is null;
        }

        if (value is null)
        {
            return null;
        }

        var texts = condition.Elements("value").Select(text => text.Value).ToList();
        if (condition.Attribute("value") is { } single)
        {
            texts.Add(single.Value);
        }

        return name == "not-null" || Compare(name, value, texts, today);
    }

    private static bool Compare(string name, object value, List<string> texts, Day today)
    {
        int Sign(int i) => value switch
        {
            string text => string.Compare(text, texts[i], StringComparison.OrdinalIgnoreCase),
            decimal number => number.CompareTo(decimal.Parse(texts[i], CultureInfo.InvariantCulture)),
            long whole => whole.CompareTo(long.Parse(texts[i], CultureInfo.InvariantCulture)),
            Day day => day.Number - DateOnly.ParseExact(texts[i], "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber,
            _ => throw new NotSupportedException(value.GetType().Name),
        };
        int Days() => int.Parse(texts[0], CultureInfo.InvariantCulture);
        int Age() => today.Number - ((Day)value).Number;
        return name switch
        {
            "eq" or "on" => Sign(0) == 0,
            "ne" or "neq" => Sign(0) != 0,
            "gt" => Sign(0) > 0,
            "ge" or "on-or-after" => Sign(0) >= 0,
            "lt" => Sign(0) < 0,
            "le" or "on-or-before" => Sign(0) <= 0,
            "in" => texts.Select((_, i) => Sign(i)).Contains(0),
            "not-in" => !texts.Select((_, i) => Sign(i)).Contains(0),
            "between" => Sign(0) >= 0 && Sign(1) <= 0,
            "not-between" => !(Sign(0) >= 0 && Sign(1) <= 0),
            "begins-with" => ((string)value).ToUpperInvariant().StartsWith(texts[0].ToUpperInvariant(), StringComparison.Ordinal),
            "not-begin-with" => !((string)value).ToUpperInvariant().StartsWith(texts[0].ToUpperInvariant(), StringComparison.Ordinal),
            "ends-with" => ((string)value).ToUpperInvariant().EndsWith(texts[0].ToUpperInvariant(), StringComparison.Ordinal),
            "not-end-with" => !((string)value).ToUpperInvariant().EndsWith(texts[0].ToUpperInvariant(), StringComparison.Ordinal),
            "like" => ((string)value).Contains(texts[0].Trim('%'), StringComparison.OrdinalIgnoreCase),
            "not-like" => !((string)value).Contains(texts[0].Trim('%'), StringComparison.OrdinalIgnoreCase),
            "last-x-days" => Age() >= 0 && Age() <= Days(),
            "next-x-days" => Age() <= 0 && -Age() <= Days(),
            "olderthan-x-days" => Age() > Days(),
            _ => throw new NotSupportedException(name),
        };
    }
}
#endif
