using System.Collections.Generic;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Binds a filter to columns, links and typed constants.</summary>
internal sealed class ConditionCompiler(ColumnTable own, LinkTable links, ConstantParser constants)
{
    /// <summary>The condition, or null with at least one problem added.</summary>
    /// <param name="fetchXml">A FetchXML filter or query.</param>
    /// <param name="isInverted">Whether it is true for what disqualifies.</param>
    /// <param name="unanswered">Values that count as blank, by column name, with the table's name before it for linked rows.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public Condition? Compile(
        string fetchXml, bool isInverted, IReadOnlyDictionary<string, IReadOnlyList<string>> unanswered, ICollection<string> problems)
    {
        var before = problems.Count;
        if (FilterReader.Read(fetchXml, problems) is not { } filter)
        {
            return null;
        }

        var code = new CodeWriter(links, constants, problems);
        code.Emit(isInverted ? new JoinNode(Comparison.Not, new[] { filter }) : filter, own);
        var blanks = new UnansweredCompiler(own, links, problems).Compile(unanswered);
        return problems.Count == before ? new Condition([.. code.Instructions], code.Constants, blanks) : null;
    }
}
