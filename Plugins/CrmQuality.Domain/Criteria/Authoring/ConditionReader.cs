using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>
/// Reads a FetchXML <c>condition</c> element. In place of a malformed one stands a question whether the column is blank, which any column
/// answers: so its name is checked all the same.
/// </summary>
internal static class ConditionReader
{
    private static readonly string[] Known = ["attribute", "operator", "value", "valueof", "uiname", "uitype", "uihidden"];

    public static ComparisonNode Read(XElement condition, ICollection<string> problems)
    {
        FilterReader.RefuseAttributes(condition, Known, problems);
        var column = (string?)condition.Attribute("attribute") ?? "";
        var name = (string?)condition.Attribute("operator") ?? "";
        if (column.Length == 0)
        {
            problems.Add("A <condition> lacks the attribute 'attribute' (the column's logical name).");
        }

        if (!FetchOperators.TryFind(name, out var comparison))
        {
            problems.Add(name.Length == 0 ? $"The condition on '{column}' lacks the attribute 'operator'." : FetchOperators.Refusal(name));
            return new ComparisonNode(column, Comparison.Null, [], "");
        }

        var before = problems.Count;
        var read = Read(condition, column, name, comparison, problems);
        return problems.Count == before ? read : new ComparisonNode(column, Comparison.Null, [], "");
    }

    private static ComparisonNode Read(XElement condition, string column, string name, Comparison comparison, ICollection<string> problems)
    {
        var values = ValuesOf(condition);
        var other = (string?)condition.Attribute("valueof") ?? "";
        if (other.Length > 0)
        {
            RequireColumnComparison(column, name, comparison, values, other, problems);
        }
        else if (!FetchOperators.AcceptsCount(comparison, values.Count))
        {
            problems.Add($"Operator '{name}' on '{column}' has {values.Count} value(s); it takes {FetchOperators.CountOf(comparison)}.");
        }

        return new ComparisonNode(column, comparison, values, other);
    }

    private static void RequireColumnComparison(
        string column, string name, Comparison comparison, List<string> values, string other, ICollection<string> problems)
    {
        if (values.Count > 0)
        {
            problems.Add($"The condition on '{column}' has both a value and valueof=\"{other}\"; keep one.");
        }

        if (comparison is < Comparison.Equal or > Comparison.LessOrEqual)
        {
            problems.Add($"Operator '{name}' does not compare two columns; eq, ne, gt, ge, lt and le do.");
        }

        if (other.Contains('.'))
        {
            problems.Add($"valueof=\"{other}\" names a column of another table; a column is compared with columns of its own row.");
        }
    }

    private static List<string> ValuesOf(XElement condition)
    {
        var values = condition.Elements("value").Select(value => value.Value.Trim()).ToList();
        if (condition.Attribute("value") is { } single)
        {
            values.Insert(0, single.Value);
        }

        return values;
    }
}
