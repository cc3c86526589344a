using System;
using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria;

/// <summary>Visits every comparison of a condition, with each row it is about.</summary>
internal sealed class ConditionWalk(Instruction[] code, Leaf leaf, IOpportunity opportunity)
{
    private delegate void Visit(in Instruction leaf, int link, IRow row);

    public long NextFlip(AsOf asOf)
    {
        var next = long.MaxValue;
        Walk(
            0,
            code.Length,
            ColumnPlace.OwnRow,
            opportunity,
            (in comparison, _, row) => next = comparison.IsRelative ? Math.Min(next, leaf.NextFlip(comparison, row, asOf)) : next,
            HasRelativePart);
        return next;
    }

    public void CollectBlank(AsOf asOf, IReadOnlyList<Link> links, ICollection<ColumnPlace> columns)
    {
        void Add(ColumnPlace place)
        {
            if (!columns.Contains(place))
            {
                columns.Add(place);
            }
        }

        Walk(
            0,
            code.Length,
            ColumnPlace.OwnRow,
            opportunity,
            (in comparison, link, row) =>
            {
                if (leaf.Evaluate(comparison, link, row, asOf) == Truth.Unknown)
                {
                    Add(new ColumnPlace(link, comparison.Column));
                }
            },
            at =>
            {
                if (code[at].Comparison == Comparison.Parent && opportunity.Parent(code[at].Column) is null)
                {
                    Add(new ColumnPlace(ColumnPlace.OwnRow, links[code[at].Column].Lookup));
                }

                return true;
            });
    }

    /// <param name="at">Where to begin.</param>
    /// <param name="end">Where to end.</param>
    /// <param name="link">Whose row it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="visit">Gets each comparison and its row.</param>
    /// <param name="enters">Whether the rows of a link are to be visited.</param>
    private void Walk(int at, int end, int link, IRow row, Visit visit, Func<int, bool> enters)
    {
        while (at < end)
        {
            if (code[at].IsLink)
            {
                if (enters(at))
                {
                    WalkLink(at, visit, enters);
                }

                at = code[at].End;
            }
            else
            {
                if (!code[at].IsJoin)
                {
                    visit(code[at], link, row);
                }

                at++;
            }
        }
    }

    private void WalkLink(int at, Visit visit, Func<int, bool> enters)
    {
        var link = code[at].Column;
        if (code[at].Comparison != Comparison.Parent)
        {
            foreach (var child in opportunity.Children(link).Rows)
            {
                Walk(at + 1, code[at].End, link, child, visit, enters);
            }
        }
        else if (opportunity.Parent(link) is { } parent)
        {
            Walk(at + 1, code[at].End, link, parent, visit, enters);
        }
    }

    private bool HasRelativePart(int at)
    {
        for (var i = at + 1; i < code[at].End; i++)
        {
            if (code[i].IsRelative)
            {
                return true;
            }
        }

        return false;
    }
}
