using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.Cli.Publishing;

/// <summary>
/// Turns the sets of a file into the requests that make an environment's rows say the same. What the file no longer has of a set is deleted;
/// sets that the file does not name stay as they are. A set that was retired becomes a draft again.
/// </summary>
internal sealed class CriteriaImport(StoredCriteria stored, int organizationLanguage)
{
    private const int Open = 0;
    private const int Retired = 1;
    private const int RetiredStatus = 2;

    private readonly List<OrganizationRequest> requests = [];
    private readonly CriteriaRows rows = new(organizationLanguage);

    /// <summary>The requests so far, to be run in one transaction.</summary>
    public IReadOnlyList<OrganizationRequest> Requests => requests;

    /// <summary>Adds what a set needs.</summary>
    /// <returns>The set's row.</returns>
    public Guid Add(CriteriaSetDraft set)
    {
        var known = stored.SetOf(set.Code);
        var id = known ?? stored.NewId(set.Code);
        Save(CriteriaRows.Of(set, id), isNew: known is null);
        if (stored.IsRetired(id))
        {
            SetStatus(id, Open, CriteriaColumns.Draft);
        }

        var criteria = stored.CriteriaOf(known);
        DeleteRest(CriteriaColumns.CriterionTable, criteria, set.Criteria.Select(criterion => criterion.Code));
        for (var place = 1; place <= set.Criteria.Count; place++)
        {
            Add(set.Criteria[place - 1], place, (set.Code, id), criteria);
        }

        return id;
    }

    /// <summary>Makes a set belong to the next version.</summary>
    public void AddToNextVersion(Guid set) => SetStatus(set, Open, CriteriaColumns.Published);

    /// <summary>Takes every other set out of use.</summary>
    public void RetireAllBut(IReadOnlyCollection<Guid> sets)
    {
        foreach (var other in stored.Sets.Where(other => !sets.Contains(other) && !stored.IsRetired(other)))
        {
            SetStatus(other, Retired, RetiredStatus);
        }
    }

    private void SetStatus(Guid set, int state, int status) => requests.Add(new UpdateRequest
    {
        Target = new Entity(CriteriaColumns.SetTable, set)
        {
            [CriteriaColumns.State] = new OptionSetValue(state),
            [CriteriaColumns.Status] = new OptionSetValue(status),
        },
    });

    private void Add(CriterionDraft criterion, int place, (string Code, Guid Id) set, Dictionary<string, Guid> known)
    {
        var isKnown = known.TryGetValue(criterion.Code, out var stayed);
        var id = isKnown ? stayed : stored.NewId(set.Code, criterion.Code);
        Save(rows.Of(criterion, id, place, set.Id), isNew: !isKnown);
        var texts = stored.TextsOf(isKnown ? id : null);
        DeleteRest(CriteriaColumns.TranslationTable, texts, criterion.Texts.Keys);
        foreach (var (language, text) in criterion.Texts)
        {
            var isTranslated = texts.TryGetValue(language, out var translation);
            Save(CriteriaRows.Of(text, isTranslated ? translation : stored.NewId(set.Code, criterion.Code, language.ToString(CultureInfo.InvariantCulture)), language, id), isNew: !isTranslated);
        }
    }

    private void Save(Entity row, bool isNew) => requests.Add(isNew ? new CreateRequest { Target = row } : new UpdateRequest { Target = row });

    private void DeleteRest<TKey>(string table, Dictionary<TKey, Guid> known, IEnumerable<TKey> kept)
        where TKey : notnull
    {
        var keys = kept.ToHashSet(known.Comparer);
        requests.AddRange(known.Where(row => !keys.Contains(row.Key)).Select(row => new DeleteRequest { Target = new EntityReference(table, row.Value) }));
    }
}
