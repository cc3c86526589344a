using System.Collections.Generic;
using CrmQuality.Domain.Time;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Checks a criteria set or a criterion by itself, while it is being written: texts and other criteria may still be missing.</summary>
/// <param name="catalog">The environment's tables.</param>
public sealed class DraftCheck(TableCatalog catalog)
{
    /// <summary>What is wrong with a set, its criteria aside.</summary>
    public IReadOnlyList<AuthoringError> OfSet(CriteriaSetDraft draft)
    {
        var errors = new List<AuthoringError>();
        Compiler(draft, errors).CompileFrame();
        return errors;
    }

    /// <summary>What is wrong with a criterion.</summary>
    /// <param name="draft">The criterion.</param>
    /// <param name="set">The set it belongs to, whose stages it may name.</param>
    public IReadOnlyList<AuthoringError> OfCriterion(CriterionDraft draft, CriteriaSetDraft set)
    {
        var errors = new List<AuthoringError>();
        var stages = Compiler(set, []).CompileFrame().Stages;
        new CriterionCompiler(set.Code, stages, Conditions(new ColumnTable(catalog.Opportunity)), errors).Compile(draft);
        return errors;
    }

    private CriteriaSetCompiler Compiler(CriteriaSetDraft draft, List<AuthoringError> errors)
    {
        var columns = new ColumnTable(catalog.Opportunity);
        return new CriteriaSetCompiler(draft, columns, Conditions(columns), errors);
    }

    /// <remarks>Dates are only checked, so any calendar will do.</remarks>
    private ConditionCompiler Conditions(ColumnTable columns) => new(columns, new LinkTable(catalog, columns), new ConstantParser(OrganizationCalendar.Utc));
}
