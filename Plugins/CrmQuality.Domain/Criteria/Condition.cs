using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>A compiled FetchXML filter over one opportunity and the rows linked to it, true, false or unknown.</summary>
/// <remarks>A flat list of instructions with typed constants; evaluating it allocates nothing.</remarks>
public sealed class Condition
{
    private readonly Instruction[] code;
    private readonly Leaf leaf;
    private readonly bool isOneComparison;

    /// <summary>Builds the condition.</summary>
    /// <param name="code">At least one instruction; each join and link is followed by its parts.</param>
    /// <param name="constants">What the instructions compare with.</param>
    /// <param name="unanswered">Values that count as blank, by column.</param>
    /// <exception cref="ArgumentException">The instructions do not nest, or name constants that are not there.</exception>
    public Condition(Instruction[] code, Constants constants, IReadOnlyList<Unanswered> unanswered)
    {
        this.code = code;
        isOneComparison = code.Length == 1 && !code[0].IsLink;
        Constants = constants;
        Unanswered = unanswered;
        leaf = new Leaf(constants, unanswered);
        CodeCheck.Require(this.code, constants);
        for (var i = 0; i < this.code.Length; i++)
        {
            ReadsLinks |= this.code[i].IsLink;
            IsRelative |= this.code[i].IsRelative;
        }
    }

    /// <summary>The instructions, in the order the filter is written.</summary>
    public IReadOnlyList<Instruction> Code => code;

    internal Instruction[] Instructions => code;

    /// <summary>What the instructions compare with.</summary>
    public Constants Constants { get; }

    /// <summary>Values that count as blank.</summary>
    public IReadOnlyList<Unanswered> Unanswered { get; }

    /// <summary>Whether it looks at other rows than the opportunity.</summary>
    public bool ReadsLinks { get; }

    /// <summary>Whether time alone can change its result.</summary>
    public bool IsRelative { get; }

    /// <summary>The truth for one opportunity at one moment.</summary>
    public Truth Evaluate(IOpportunity opportunity, in AsOf asOf) => isOneComparison
        ? leaf.Evaluate(code[0], ColumnPlace.OwnRow, opportunity, asOf)
        : Evaluate(0, ColumnPlace.OwnRow, opportunity, opportunity, asOf);

    /// <summary>The tick (UTC) after the moment at which some part changes by itself; <see cref="long.MaxValue"/> for never.</summary>
    public long NextFlip(IOpportunity opportunity, in AsOf asOf) =>
        IsRelative ? new ConditionWalk(code, leaf, opportunity).NextFlip(asOf) : long.MaxValue;

    /// <summary>Adds the columns whose blank value leaves the condition open.</summary>
    public void CollectBlank(IOpportunity opportunity, in AsOf asOf, IReadOnlyList<Link> links, ICollection<ColumnPlace> columns) =>
        new ConditionWalk(code, leaf, opportunity).CollectBlank(asOf, links, columns);

    private Truth Evaluate(int at, int link, IRow row, IOpportunity opportunity, in AsOf asOf)
    {
        ref readonly var instruction = ref code[at];
        if (instruction.Comparison > Comparison.NotAny)
        {
            return leaf.Evaluate(instruction, link, row, asOf);
        }

        switch (instruction.Comparison)
        {
            case Comparison.And or Comparison.Or:
                return Join(at, link, row, opportunity, asOf);
            case Comparison.Not:
                return Opposite(Evaluate(at + 1, link, row, opportunity, asOf));
            case Comparison.Parent:
                return opportunity.Parent(instruction.Column) is { } parent
                    ? Join(at, instruction.Column, parent, opportunity, asOf)
                    : Truth.Unknown;
            case Comparison.Any:
                return Count(at, opportunity, asOf);
            default:
                return Opposite(Count(at, opportunity, asOf));
        }
    }

    private Truth Join(int at, int link, IRow row, IOpportunity opportunity, in AsOf asOf)
    {
        var isOr = code[at].Comparison == Comparison.Or;
        var decided = isOr ? Truth.True : Truth.False;
        var result = isOr ? Truth.False : Truth.True;
        for (var part = at + 1; part < code[at].End && result != decided; part = code[part].End)
        {
            var truth = Evaluate(part, link, row, opportunity, asOf);
            result = isOr != truth < result ? truth : result;
        }

        return result;
    }

    private Truth Count(int at, IOpportunity opportunity, in AsOf asOf)
    {
        ref readonly var link = ref code[at];
        var children = opportunity.Children(link.Column);
        var met = 0;
        var open = 0;
        for (var i = 0; i < children.Rows.Count && met < link.Count; i++)
        {
            var truth = Join(at, link.Column, children.Rows[i], opportunity, asOf);
            met += truth == Truth.True ? 1 : 0;
            open += truth == Truth.Unknown ? 1 : 0;
        }

        return met >= link.Count ? Truth.True : children.IsComplete && met + open < link.Count ? Truth.False : Truth.Unknown;
    }

    private static Truth Opposite(Truth truth) => Truth.True - (int)truth;
}
