using System;

namespace CrmQuality.Domain.Criteria;

/// <summary>Refuses instructions that could read past their constants or their parts: snapshots come from outside.</summary>
internal static class CodeCheck
{
    private const int DeepestNesting = 64;

    /// <exception cref="ArgumentException">An instruction does not fit the others.</exception>
    public static void Require(Instruction[] code, Constants constants)
    {
        if (code.Length == 0 || code[0].End != code.Length)
        {
            throw new ArgumentException("A condition needs one instruction that holds all others.");
        }

        RequireParts(code, 0, code.Length, constants, 0);
    }

    private static void RequireParts(Instruction[] code, int from, int end, Constants constants, int depth)
    {
        var at = from;
        while (at < end)
        {
            ref readonly var instruction = ref code[at];
            var fits = instruction.End > at && instruction.End <= end && depth < DeepestNesting
                && instruction.Comparison is >= Comparison.And and <= Comparison.OlderThanMinutes
                && (instruction.IsJoin ? FitsJoin(code, at) : instruction.Column >= 0 && (instruction.IsLink ? instruction.Count > 0 : FitsLeaf(instruction, at, constants)));
            if (!fits)
            {
                throw new ArgumentException($"Instruction {at} of the condition does not fit the others.");
            }

            RequireParts(code, at + 1, instruction.End, constants, depth + 1);
            at = instruction.End;
        }
    }

    private static bool FitsJoin(Instruction[] code, int at) =>
        code[at].Comparison != Comparison.Not || (code[at].End > at + 1 && code[at + 1].End == code[at].End);

    private static bool FitsLeaf(in Instruction leaf, int at, Constants constants)
    {
        if (leaf.End != at + 1 || leaf.First < 0 || leaf.Kind is < ColumnKind.Text or > ColumnKind.Choices)
        {
            return false;
        }

        var available = leaf.Kind switch
        {
            ColumnKind.Text => constants.Texts.Count,
            ColumnKind.Number or ColumnKind.Money => constants.Decimals.Count,
            ColumnKind.Lookup => constants.Ids.Count,
            _ => constants.Whole.Count,
        };
        return leaf.ComparesColumns || (leaf.Count >= 0 && leaf.Count <= available - leaf.First);
    }
}
