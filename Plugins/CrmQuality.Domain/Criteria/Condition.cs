using System;
using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria;

/// <summary>A compiled FetchXML filter over one opportunity, true, false or unknown.</summary>
/// <remarks>A flat list of instructions with typed constants; evaluating it allocates nothing.</remarks>
public sealed class Condition
{
    private readonly Instruction[] code;
    private readonly Leaf leaf;

    /// <summary>Builds the condition.</summary>
    /// <param name="code">At least one instruction; each join is followed by its parts.</param>
    /// <param name="constants">What the instructions compare with.</param>
    /// <param name="unanswered">Values that count as blank, by column.</param>
    /// <exception cref="ArgumentException">The instructions do not nest, or name constants that are not there.</exception>
    public Condition(IReadOnlyList<Instruction> code, Constants constants, IReadOnlyList<Unanswered> unanswered)
    {
        this.code = [.. code];
        Constants = constants;
        Unanswered = unanswered;
        leaf = new Leaf(constants, unanswered);
        for (var i = 0; i < this.code.Length; i++)
        {
            Check(this.code[i], i);
        }
    }

    /// <summary>The instructions, in the order the filter is written.</summary>
    public IReadOnlyList<Instruction> Code => code;

    /// <summary>What the instructions compare with.</summary>
    public Constants Constants { get; }

    /// <summary>Values that count as blank.</summary>
    public IReadOnlyList<Unanswered> Unanswered { get; }

    /// <summary>The truth for one row on one day.</summary>
    public Truth Evaluate(IRow row, Day today, OrganizationCalendar calendar) => Evaluate(0, row, today, calendar);

    /// <summary>The first day after <paramref name="today"/> on which some part changes by itself; <see cref="int.MaxValue"/> for never.</summary>
    public int NextFlip(IRow row, Day today, OrganizationCalendar calendar)
    {
        var next = int.MaxValue;
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i].IsRelative && Leaf.TryDay(code[i], row, calendar, out var value))
            {
                next = Math.Min(next, RelativeDays.NextFlip(code[i].Comparison, value, Constants.Whole[code[i].First], today));
            }
        }

        return next;
    }

    /// <summary>Adds the columns whose blank value leaves the condition open.</summary>
    public void CollectBlank(IRow row, Day today, OrganizationCalendar calendar, ICollection<int> columns)
    {
        foreach (var instruction in code)
        {
            var isOpen = !instruction.IsJoin && leaf.Evaluate(instruction, row, today, calendar) == Truth.Unknown;
            if (isOpen && !columns.Contains(instruction.Column))
            {
                columns.Add(instruction.Column);
            }
        }
    }

    private Truth Evaluate(int at, IRow row, Day today, OrganizationCalendar calendar)
    {
        ref readonly var instruction = ref code[at];
        if (!instruction.IsJoin)
        {
            return leaf.Evaluate(instruction, row, today, calendar);
        }

        var isAnd = instruction.Comparison == Comparison.And;
        var decided = isAnd ? Truth.False : Truth.True;
        var result = isAnd ? Truth.True : Truth.False;
        for (var part = at + 1; part < instruction.End && result != decided; part = code[part].End)
        {
            var truth = Evaluate(part, row, today, calendar);
            result = isAnd == truth < result ? truth : result;
        }

        return result;
    }

    private void Check(in Instruction instruction, int place)
    {
        var available = instruction.Kind switch
        {
            ColumnKind.Text => Constants.Texts.Count,
            ColumnKind.Number or ColumnKind.Money => Constants.Decimals.Count,
            ColumnKind.Lookup => Constants.Ids.Count,
            _ => Constants.Whole.Count,
        };
        var isNested = instruction.End > place && instruction.End <= code.Length && (instruction.IsJoin || instruction.Column >= 0);
        if (!isNested || instruction.First < 0 || instruction.Count < 0 || instruction.First + instruction.Count > available)
        {
            throw new ArgumentException($"Instruction {place} of the condition does not fit the others.");
        }
    }
}
