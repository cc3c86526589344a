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
/// Turns the sets of a file into the requests that make an environment's rows say the same. Criteria that the file no longer has are taken out
/// of use, not deleted: answers and waivers belong to them. Sets that the file does not name stay as they are. What was out of use comes back.
/// </summary>
internal sealed class CriteriaImport(StoredCriteria stored, int organizationLanguage)
{
    private const int Open = 0;
    private const int Retired = 1;
    private const int RetiredStatus = 2;
    private const int Asked = 1;

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
            SetStatus(CriteriaColumns.SetTable, id, Open, CriteriaColumns.Draft);
        }

        var criteria = stored.CriteriaOf(known);
        foreach (var gone in Rest(criteria, set.Criteria.Select(criterion => criterion.Code)).Where(row => !stored.IsRetired(row)))
        {
            SetStatus(CriteriaColumns.CriterionTable, gone, Retired, RetiredStatus);
        }

        for (var place = 1; place <= set.Criteria.Count; place++)
        {
            Add(set.Criteria[place - 1], place, (set.Code, id), criteria);
        }

        return id;
    }

    /// <summary>Makes a set belong to the next version.</summary>
    public void AddToNextVersion(Guid set) => SetStatus(CriteriaColumns.SetTable, set, Open, CriteriaColumns.Published);

    /// <summary>Takes every other set out of use.</summary>
    public void RetireAllBut(IReadOnlyCollection<Guid> sets)
    {
        foreach (var other in stored.Sets.Where(other => !sets.Contains(other) && !stored.IsRetired(other)))
        {
            SetStatus(CriteriaColumns.SetTable, other, Retired, RetiredStatus);
        }
    }

    private void SetStatus(string table, Guid row, int state, int status) => requests.Add(new UpdateRequest
    {
        Target = new Entity(table, row)
        {
            [CriteriaColumns.State] = new OptionSetValue(state),
            [CriteriaColumns.Status] = new OptionSetValue(status),
        },
    });

    private void Add(CriterionDraft criterion, int place, (string Code, Guid Id) set, Dictionary<string, Guid> known)
    {
        var isKnown = known.TryGetValue(criterion.Code, out var stayed);
        var id = isKnown ? stayed : stored.NewId(set.Code, criterion.Code);
        if (stored.IsRetired(id))
        {
            SetStatus(CriteriaColumns.CriterionTable, id, Open, Asked);
        }

        Save(rows.Of(criterion, id, place, set.Id), isNew: !isKnown);
        var texts = stored.TextsOf(isKnown ? id : null);
        requests.AddRange(Rest(texts, criterion.Texts.Keys).Select(row => new DeleteRequest { Target = new EntityReference(CriteriaColumns.TranslationTable, row) }));
        foreach (var (language, text) in criterion.Texts)
        {
            var isTranslated = texts.TryGetValue(language, out var translation);
            Save(CriteriaRows.Of(text, isTranslated ? translation : stored.NewId(set.Code, criterion.Code, language.ToString(CultureInfo.InvariantCulture)), language, id), isNew: !isTranslated);
        }
    }

    private void Save(Entity row, bool isNew) => requests.Add(isNew ? new CreateRequest { Target = row } : new UpdateRequest { Target = row });

    private static IEnumerable<Guid> Rest<TKey>(Dictionary<TKey, Guid> known, IEnumerable<TKey> kept)
        where TKey : notnull
    {
        var keys = kept.ToHashSet(known.Comparer);
        return known.Where(row => !keys.Contains(row.Key)).Select(row => row.Value);
    }
}
