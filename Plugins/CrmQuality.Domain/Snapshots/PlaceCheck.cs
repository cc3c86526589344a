using System;
using CrmQuality.Domain.Criteria;

namespace CrmQuality.Domain.Snapshots;

/// <summary>Refuses a snapshot whose conditions point to columns or links that it does not hold.</summary>
internal static class PlaceCheck
{
    /// <exception cref="FormatException">A place does not exist, or holds a column of another kind.</exception>
    public static void Require(Snapshot snapshot)
    {
        foreach (var link in snapshot.Links)
        {
            RequireThat(link.Lookup < snapshot.Columns.Count, link.Table);
        }

        foreach (var set in snapshot.Sets)
        {
            RequireThat(set.Stages.Column < snapshot.Columns.Count && (set.Stages.Column >= 0 || set.Stages.Names.Count == 0), set.Code);
            Require(set.Scope, snapshot, set.Code);
            foreach (var criterion in set.Criteria)
            {
                Require(criterion.Condition, snapshot, criterion.Code);
                Require(criterion.AppliesWhen, snapshot, criterion.Code);
            }
        }
    }

    private static void Require(Condition? condition, Snapshot snapshot, string where)
    {
        if (condition is not null)
        {
            RequireParts(condition.Instructions, 0, condition.Instructions.Length, snapshot.Columns, snapshot, where);
        }
    }

    private static void RequireParts(
        Instruction[] code, int at, int end, ColumnList columns, Snapshot snapshot, string where)
    {
        while (at < end)
        {
            var instruction = code[at];
            if (instruction.IsLink)
            {
                RequireThat(instruction.Column < snapshot.Links.Count, where);
                RequireParts(code, at + 1, instruction.End, snapshot.Links[instruction.Column].Columns, snapshot, where);
                at = instruction.End;
            }
            else
            {
                RequireThat(instruction.IsJoin || Fits(instruction, columns), where);
                at++;
            }
        }
    }

    private static bool Fits(in Instruction leaf, ColumnList columns) => IsOf(leaf.Kind, leaf.Column, columns)
        && (!leaf.ComparesColumns || IsOf(leaf.Kind, leaf.First, columns));

    private static bool IsOf(ColumnKind kind, int column, ColumnList columns) => column < columns.Count && columns[column].Kind == kind;

    private static void RequireThat(bool holds, string where)
    {
        if (!holds)
        {
            throw new FormatException($"'{where}' reads a column that the snapshot does not hold. Publish again.");
        }
    }
}
