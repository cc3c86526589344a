using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Compiles one criteria set.</summary>
internal sealed class CriteriaSetCompiler(
    CriteriaSetDraft draft, ColumnTable columns, ConditionCompiler conditions, List<AuthoringError> errors)
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NothingUnanswered = [];

    /// <summary>The set, or null with at least one error added.</summary>
    public CriteriaSet? Compile()
    {
        var before = errors.Count;
        var set = CompileFrame();
        var compiler = new CriterionCompiler(draft.Code, set.Stages, conditions, errors);
        var criteria = draft.Criteria.Select(compiler.CompileWithTexts).ToList();
        CheckCriteria();
        if (errors.Count > before)
        {
            return null;
        }

        set.Criteria = criteria.ConvertAll(criterion => criterion!);
        Require(CanFail(set), "threshold", "Every opportunity would pass: make a criterion mandatory, or give weights and a threshold above 0.");
        return errors.Count > before ? null : set;
    }

    /// <summary>The set without its criteria; errors say what is wrong with it.</summary>
    public CriteriaSet CompileFrame()
    {
        CheckOwnElements();
        var isCap = Vocabulary.TryCategory(draft.CapAt, out var cap);
        Require(isCap, "capAt", $"'{draft.CapAt}' is not a cap; {Vocabulary.Use(Vocabulary.Categories, draft.CapAt)}");
        return new CriteriaSet
        {
            Id = draft.Id,
            Code = draft.Code,
            Name = draft.Name,
            Threshold = draft.Threshold,
            Scope = CompileScope(),
            Stages = CompileStages(),
            CapAt = cap,
            CapsUnvalidated = draft.CapsUnvalidated,
            RefusesImports = draft.RefusesImports,
            FailsClosed = draft.FailsClosed,
            SunsetDays = draft.SunsetDays,
        };
    }

    private static bool CanFail(CriteriaSet set) =>
        set.Criteria.Any(criterion => criterion.Mandatory) || (set.Threshold > 0 && set.Criteria.Any(criterion => criterion.Weight > 0));

    private void CheckCriteria()
    {
        Require(draft.Criteria.Count > 0, "criteria", "The set has no criteria; add at least one.");
        foreach (var twice in draft.Criteria.GroupBy(criterion => criterion.Code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            errors.Add(new AuthoringError(draft.Code, twice.Key, "code", $"{twice.Count()} criteria of the set have the code '{twice.Key}'."));
        }
    }

    private void CheckOwnElements()
    {
        Require(draft.Code.Trim().Length > 0, "code", "The set has no code; give it a short unique one.");
        Require(draft.Name.Trim().Length > 0, "name", "The set has no name.");
        Require(draft.Threshold is >= 0 and <= 100, "threshold", $"Threshold {draft.Threshold} is not a per cent from 0 to 100.");
        Require(draft.SunsetDays is null or (> 0 and <= 3650), "sunsetDays", $"{draft.SunsetDays} is no number of days from 1 to 3650; leave it blank for never.");
    }

    private Condition? CompileScope()
    {
        if (draft.Scope.Trim().Length == 0)
        {
            return null;
        }

        var problems = new List<string>();
        var scope = conditions.Compile(draft.Scope, isInverted: false, NothingUnanswered, problems);
        errors.AddRange(problems.Select(problem => new AuthoringError(draft.Code, "", "scope", problem)));
        return scope;
    }

    private StageList CompileStages()
    {
        var names = draft.Stages.Select(stage => stage.Trim()).Where(stage => stage.Length > 0).ToList();
        foreach (var twice in names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            errors.Add(new AuthoringError(draft.Code, "", "stages", $"Stage '{twice.Key}' is listed {twice.Count()} times."));
        }

        if (draft.StageColumn is not ("stepname" or "salesstage"))
        {
            errors.Add(new AuthoringError(draft.Code, "", "stageColumn", $"'{draft.StageColumn}' is no stage column; {Vocabulary.Use(Vocabulary.StageColumns, draft.StageColumn)}"));
            return new StageList(-1, names, []);
        }

        var place = columns.PlaceOf(draft.StageColumn, out var column, out var problem);
        Require(place >= 0, "stageColumn", problem);
        return new StageList(place, names, column?.Kind == ColumnKind.Choice ? OptionsOf(names, column) : []);
    }

    private List<long> OptionsOf(List<string> names, CatalogColumn column)
    {
        var values = new List<long>();
        foreach (var name in names)
        {
            var option = column.Options.FirstOrDefault(option => string.Equals(option.Value, name, StringComparison.OrdinalIgnoreCase));
            Require(option.Value is not null, "stages", $"'{name}' is not an option of '{column.Name}': {string.Join(", ", column.Options.Values)}.{Spelling.Suggest(name, column.Options.Values)}");
            values.Add(option.Key);
        }

        return values;
    }

    private void Require(bool holds, string element, string message)
    {
        if (!holds)
        {
            errors.Add(new AuthoringError(draft.Code, "", element, message));
        }
    }
}
