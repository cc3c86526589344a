using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Writes the instructions and constants of one condition.</summary>
internal sealed class CodeWriter(LinkTable links, ConstantParser constants, ICollection<string> problems)
{
    private readonly List<Instruction> code = [];
    private readonly ConstantPool pool = new();

    /// <summary>What was written.</summary>
    public IReadOnlyList<Instruction> Instructions => code;

    /// <summary>What the instructions compare with.</summary>
    public Constants Constants => pool.ToConstants();

    /// <summary>Writes a part of a filter; one that lacks a name has been reported and is passed over.</summary>
    /// <param name="node">The part.</param>
    /// <param name="columns">Those of the row it is about.</param>
    public void Emit(FilterNode node, ColumnTable columns)
    {
        switch (node)
        {
            case JoinNode { Parts.Count: 1, Join: not Comparison.Not } alone:
                Emit(alone.Parts[0], columns);
                break;
            case JoinNode join:
                EmitParts(new Instruction(join.Join, default, -1, 0, 0, 0), join.Parts, columns);
                break;
            case LinkNode link when link.Table.Length > 0 && link.From.Length > 0 && link.To.Length > 0:
                EmitLink(link);
                break;
            case ComparisonNode comparison when comparison.Column.Length > 0:
                EmitComparison(comparison, columns);
                break;
        }
    }

    private void EmitParts(Instruction head, IReadOnlyList<FilterNode> parts, ColumnTable columns)
    {
        var at = code.Count;
        code.Add(head);
        foreach (var part in parts)
        {
            Emit(part, columns);
        }

        code[at] = head.Until(code.Count);
    }

    private void EmitLink(LinkNode node)
    {
        var place = links.PlaceOf(node, out var columns, out var problem);
        if (place < 0)
        {
            problems.Add(problem);
            return;
        }

        var isParent = node.From == columns.Table.PrimaryId;
        if (node.MinimumRows is not null && (isParent || node.IsNegated))
        {
            problems.Add($"minimum-rows of the link to {node.Table} needs rows that point to the opportunity, and link-type any.");
        }

        if (!isParent)
        {
            EmitParts(new Instruction(node.IsNegated ? Comparison.NotAny : Comparison.Any, default, place, 0, node.MinimumRows ?? 1, 0), node.Parts, columns);
            return;
        }

        if (node.IsNegated)
        {
            var at = code.Count;
            code.Add(new Instruction(Comparison.Not, default, -1, 0, 0, 0));
            EmitParts(new Instruction(Comparison.Parent, default, place, 0, 1, 0), node.Parts, columns);
            code[at] = code[at].Until(code.Count);
            return;
        }

        EmitParts(new Instruction(Comparison.Parent, default, place, 0, 1, 0), node.Parts, columns);
    }

    private void EmitComparison(ComparisonNode node, ColumnTable columns)
    {
        var place = columns.PlaceOf(node.Column, out var column, out var problem);
        if (place < 0)
        {
            problems.Add(problem);
        }
        else if (!FetchOperators.Accepts(column.Kind, node.Comparison))
        {
            problems.Add($"Column '{column.Name}' is a {column.Kind} column; {node.Comparison} does not compare those.");
        }
        else if (node.OtherColumn.Length > 0)
        {
            EmitColumnComparison(node, column, place, columns);
        }
        else
        {
            EmitValues(node, column, place);
        }
    }

    private void EmitValues(ComparisonNode node, CatalogColumn column, int place)
    {
        var first = pool.Next(column.Kind);
        var areRead = true;
        foreach (var value in node.Values)
        {
            if (!constants.TryAdd(column, node.Comparison, value, pool, out var problem))
            {
                problems.Add(problem);
                areRead = false;
            }
        }

        if (areRead && node.Comparison is (Comparison.Between or Comparison.NotBetween) && node.Values.Count == 2 && pool.IsReversed(column.Kind, first))
        {
            problems.Add($"Nothing lies between '{node.Values[0]}' and '{node.Values[1]}' (column '{column.Name}'); write the lower bound first.");
        }

        code.Add(new Instruction(node.Comparison, column.Kind, place, first, node.Values.Count, code.Count + 1));
    }

    private void EmitColumnComparison(ComparisonNode node, CatalogColumn column, int place, ColumnTable columns)
    {
        var otherPlace = columns.PlaceOf(node.OtherColumn, out var other, out var problem);
        if (otherPlace < 0)
        {
            problems.Add(problem);
        }
        else if (other.Kind != column.Kind || column.Kind == ColumnKind.Choices)
        {
            problems.Add($"Column '{column.Name}' ({column.Kind}) and column '{other.Name}' ({other.Kind}) cannot be compared with each other.");
        }

        code.Add(new Instruction(node.Comparison, column.Kind, place, otherPlace, Instruction.OtherColumn, code.Count + 1));
    }
}
