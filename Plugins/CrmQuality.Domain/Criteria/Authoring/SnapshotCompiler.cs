using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Compiles drafts of criteria sets into one snapshot, or says everything that is wrong with them.</summary>
public static class SnapshotCompiler
{
    /// <summary>Compiles all sets; they are tried in the order of their priority, then of their code.</summary>
    public static SnapshotCompilation Compile(IReadOnlyList<CriteriaSetDraft> drafts, ColumnCatalog catalog, SnapshotSettings settings)
    {
        var errors = new List<AuthoringError>();
        var columns = new ColumnTable(catalog);
        if (columns.PlaceOf("createdon", out _, out var problem) != Snapshot.CreatedOn)
        {
            errors.Add(new AuthoringError("", "", "columns", problem));
        }

        var sets = new List<CriteriaSet>();
        foreach (var draft in drafts.OrderBy(draft => draft.Priority).ThenBy(draft => draft.Code, StringComparer.Ordinal))
        {
            var compiler = new CriteriaSetCompiler(draft, columns, new ConstantParser(settings.Calendar), errors);
            if (compiler.Compile() is { } set)
            {
                sets.Add(set);
            }
        }

        CheckSets(drafts, errors);
        var snapshot = errors.Count == 0 ? Assemble(sets, columns, catalog, settings) : null;
        return new SnapshotCompilation(snapshot, errors);
    }

    private static void CheckSets(IReadOnlyList<CriteriaSetDraft> drafts, List<AuthoringError> errors)
    {
        if (drafts.Count == 0)
        {
            errors.Add(new AuthoringError("", "", "sets", "There is no criteria set to publish."));
        }

        foreach (var twice in drafts.GroupBy(draft => draft.Code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            errors.Add(new AuthoringError(twice.Key, "", "code", $"{twice.Count()} sets have the code '{twice.Key}'; codes are unique."));
        }
    }

    private static Snapshot Assemble(List<CriteriaSet> sets, ColumnTable columns, ColumnCatalog catalog, SnapshotSettings settings) => new()
    {
        Version = settings.Version,
        PublishedOn = settings.PublishedOn,
        Language = settings.Language,
        Paused = settings.Paused,
        HasForecastCategory = catalog.TryFind("msdyn_forecastcategory", out _),
        BaseCurrency = settings.BaseCurrency,
        ExchangeRates = settings.ExchangeRates,
        Calendar = settings.Calendar,
        Columns = columns.ToColumns(),
        Sets = sets,
    };
}
