using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Binds a filter to columns and typed constants.</summary>
internal sealed class ConditionCompiler(ColumnTable columns, ConstantParser constants)
{
    /// <summary>The condition, or null with at least one problem added.</summary>
    /// <param name="fetchXml">A FetchXML filter element.</param>
    /// <param name="unanswered">Values that count as blank, by column name.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public Condition? Compile(string fetchXml, IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered, ICollection<string> problems)
    {
        if (FilterReader.Read(fetchXml, problems) is not { } filter)
        {
            return null;
        }

        var before = problems.Count;
        var code = new List<Instruction>();
        var pool = new ConstantPool();
        Emit(filter, code, pool, problems);
        var blanks = Blanks(unanswered, problems);
        return problems.Count == before ? new Condition(code, pool.ToConstants(), blanks) : null;
    }

    private void Emit(FilterNode node, List<Instruction> code, ConstantPool pool, ICollection<string> problems)
    {
        if (node is ComparisonNode comparison)
        {
            EmitComparison(comparison, code, pool, problems);
            return;
        }

        var join = (JoinNode)node;
        var at = code.Count;
        code.Add(default);
        foreach (var part in join.Parts)
        {
            Emit(part, code, pool, problems);
        }

        code[at] = new Instruction(join.Join, default, -1, 0, 0, code.Count);
    }

    private void EmitComparison(ComparisonNode node, List<Instruction> code, ConstantPool pool, ICollection<string> problems)
    {
        var place = columns.PlaceOf(node.Column, out var column, out var problem);
        if (place < 0)
        {
            problems.Add(problem);
            return;
        }

        if (!FetchOperators.Accepts(column.Kind, node.Comparison))
        {
            problems.Add($"Column '{column.Name}' is a {column.Kind} column; {node.Comparison} does not compare those.");
            return;
        }

        var first = pool.Next(column.Kind);
        foreach (var value in node.Values)
        {
            if (!constants.TryAdd(column, node.Comparison, value, pool, out problem))
            {
                problems.Add(problem);
            }
        }

        code.Add(new Instruction(node.Comparison, column.Kind, place, first, node.Values.Count, code.Count + 1));
    }

    private List<Unanswered> Blanks(IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered, ICollection<string> problems)
    {
        var blanks = new List<Unanswered>();
        foreach (var entry in unanswered)
        {
            var place = columns.PlaceOf(entry.Key, out var column, out var problem);
            if (place < 0)
            {
                problems.Add(problem);
            }
            else if (column.Kind == ColumnKind.Text)
            {
                blanks.Add(new Unanswered(place, [], entry.Value));
            }
            else
            {
                AddWhole(column, place, entry.Value, blanks, problems);
            }
        }

        return blanks;
    }

    private static void AddWhole(CatalogColumn column, int place, IReadOnlyList<string> texts, List<Unanswered> blanks, ICollection<string> problems)
    {
        if (column.Kind is not (ColumnKind.Whole or ColumnKind.Boolean or ColumnKind.Choice))
        {
            problems.Add($"Unanswered values of column '{column.Name}' are not supported: it is a {column.Kind} column.");
            return;
        }

        var values = new List<long>();
        foreach (var text in texts)
        {
            if (ConstantParser.TryWhole(column, text, out var value, out var problem))
            {
                values.Add(value);
            }
            else
            {
                problems.Add(problem);
            }
        }

        blanks.Add(new Unanswered(place, values, []));
    }
}
