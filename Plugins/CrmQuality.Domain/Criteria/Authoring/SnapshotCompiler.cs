using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Snapshots;

namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>Compiles drafts of criteria sets into one snapshot, or says everything that is wrong with them.</summary>
public sealed class SnapshotCompiler
{
    private readonly TableCatalog catalog;
    private readonly SnapshotSettings settings;
    private readonly List<AuthoringError> errors = [];
    private readonly ColumnTable columns;
    private readonly LinkTable links;

    private SnapshotCompiler(TableCatalog catalog, SnapshotSettings settings)
    {
        this.catalog = catalog;
        this.settings = settings;
        columns = new ColumnTable(catalog.Opportunity);
        links = new LinkTable(catalog, columns);
        if (columns.PlaceOf("createdon", out _, out var problem) != Snapshot.CreatedOn)
        {
            errors.Add(new AuthoringError("", "", "columns", problem));
        }
    }

    /// <summary>Compiles all sets; they are tried in the order of their priority, then of their code.</summary>
    public static SnapshotCompilation Compile(IReadOnlyList<CriteriaSetDraft> drafts, TableCatalog catalog, SnapshotSettings settings) =>
        new SnapshotCompiler(catalog, settings).Compile(drafts);

    private SnapshotCompilation Compile(IReadOnlyList<CriteriaSetDraft> drafts)
    {
        var conditions = new ConditionCompiler(columns, links, new ConstantParser(settings.Calendar));
        var sets = drafts
            .OrderBy(draft => draft.Priority)
            .ThenBy(draft => draft.Code, StringComparer.Ordinal)
            .Select(draft => new CriteriaSetCompiler(draft, columns, conditions, errors).Compile())
            .ToList();
        CheckSets(drafts);
        return new SnapshotCompilation(errors.Count == 0 ? Assemble(sets.ConvertAll(set => set!)) : null, errors);
    }

    private void CheckSets(IReadOnlyList<CriteriaSetDraft> drafts)
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

    private Snapshot Assemble(IReadOnlyList<CriteriaSet> sets) => new()
    {
        Version = settings.Version,
        PublishedOn = settings.PublishedOn,
        Organization = settings.Organization,
        Language = settings.Language,
        Paused = settings.Paused,
        HasForecastCategory = catalog.Opportunity.TryFind("msdyn_forecastcategory", out _),
        BaseCurrency = settings.BaseCurrency,
        ExchangeRates = settings.ExchangeRates,
        Calendar = settings.Calendar,
        Columns = columns.ToColumns(),
        Links = links.ToLinks(),
        Sets = sets,
    };
}
