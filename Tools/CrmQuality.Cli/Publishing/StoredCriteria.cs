using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Which rows of criteria an environment has: what an import changes, keeps its id, so that answers to it stay.</summary>
internal sealed class StoredCriteria
{
    private readonly Dictionary<string, Guid> sets;
    private readonly HashSet<Guid> inactive;
    private readonly ILookup<Guid?, Entity> criteria;
    private readonly ILookup<Guid?, Entity> texts;

    public StoredCriteria(IOrganizationService service)
    {
        var rows = service.All(CriteriaColumns.SetTable, CriteriaColumns.Code, CriteriaColumns.State);
        sets = rows.ToDictionary(row => row.Text(CriteriaColumns.Code), row => row.Id, StringComparer.OrdinalIgnoreCase);
        var asked = service.All(CriteriaColumns.CriterionTable, CriteriaColumns.Code, CriteriaColumns.Set, CriteriaColumns.State);
        criteria = asked.ToLookup(row => row.Reference(CriteriaColumns.Set));
        inactive = [.. rows.Concat(asked).Where(row => row.Choice(CriteriaColumns.State) != 0).Select(row => row.Id)];
        texts = service.All(CriteriaColumns.TranslationTable, "crmq_language", CriteriaColumns.Criterion).ToLookup(row => row.Reference(CriteriaColumns.Criterion));
    }

    /// <summary>The id for a row that is not there yet: that of its codes, unless a row of another code has it.</summary>
    public Guid NewId(params string[] codes)
    {
        var id = NamedIds.Of(codes);
        return sets.ContainsValue(id) || criteria.Concat(texts).SelectMany(rows => rows).Any(row => row.Id == id) ? Guid.NewGuid() : id;
    }

    /// <summary>The row of a set, by its code.</summary>
    public Guid? SetOf(string code) => sets.TryGetValue(code, out var id) ? id : null;

    /// <summary>The rows of all sets.</summary>
    public IEnumerable<Guid> Sets => sets.Values;

    /// <summary>Whether a set or a criterion was taken out of use.</summary>
    public bool IsRetired(Guid row) => inactive.Contains(row);

    /// <summary>The criteria of a set: row by code.</summary>
    public Dictionary<string, Guid> CriteriaOf(Guid? set) =>
        criteria[set].ToDictionary(row => row.Text(CriteriaColumns.Code), row => row.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts of a criterion: row by language.</summary>
    public Dictionary<int, Guid> TextsOf(Guid? criterion) =>
        texts[criterion].ToDictionary(row => row.GetAttributeValue<int>("crmq_language"), row => row.Id);
}
