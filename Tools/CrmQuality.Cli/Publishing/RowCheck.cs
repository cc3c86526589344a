using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.CriteriaFiles.Comparing;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Finds what rows would cut off, refuse or change of drafts that compile.</summary>
internal sealed class RowCheck(RowLimits limits)
{
    private const int AnyLanguage = 1033;

    /// <summary>Where a column's value stands in a file.</summary>
    private static readonly Dictionary<string, string> Elements = new()
    {
        ["crmq_name"] = "name",
        ["crmq_code"] = "code",
        ["crmq_description"] = "description",
        ["crmq_priority"] = "priority",
        ["crmq_scope"] = "scope",
        ["crmq_stages"] = "stages",
        ["crmq_askedfrom"] = "askedFrom",
        ["crmq_condition"] = "condition",
        ["crmq_applieswhen"] = "appliesWhen",
        ["crmq_unanswered"] = "unanswered",
        ["crmq_accountable"] = "owner",
    };

    /// <summary>What is wrong with a set, its criteria aside.</summary>
    public IEnumerable<AuthoringError> Of(CriteriaSetDraft set)
    {
        var row = CriteriaRows.Of(set, Guid.Empty);
        var lost = Lost(DraftMembers.Of(set), DraftMembers.Of(CriteriaDrafts.OfSet(row, [])));
        return Exceeded(row).Concat(lost).Select(problem => new AuthoringError(set.Code, "", problem.Element, problem.Reason));
    }

    /// <summary>What is wrong with a criterion.</summary>
    /// <param name="set">The code of its set.</param>
    /// <param name="criterion">The criterion.</param>
    public IEnumerable<AuthoringError> Of(string set, CriterionDraft criterion)
    {
        var row = new CriteriaRows(AnyLanguage).Of(criterion, Guid.Empty, 1, Guid.Empty);
        row.Attributes.Remove(CriteriaColumns.Name);
        var texts = criterion.Texts.Select(text => CriteriaRows.Of(text.Value, Guid.Empty, text.Key, Guid.Empty)).ToList();
        var lost = Lost(DraftMembers.Of(criterion), DraftMembers.Of(CriteriaDrafts.OfCriterion(row, texts)));
        return Exceeded(row).Concat(texts.SelectMany(ExceededText)).Concat(lost).Select(problem => new AuthoringError(set, criterion.Code, problem.Element, problem.Reason));
    }

    private IEnumerable<(string Element, string Reason)> Exceeded(Entity row) =>
        limits.Exceeded(row).Select(problem => (Element(problem.Column), $"'{Element(problem.Column)}' does not fit: {problem.Reason}"));

    private IEnumerable<(string Element, string Reason)> ExceededText(Entity text)
    {
        var language = text.GetAttributeValue<int>("crmq_language");
        return limits.Exceeded(text).Select(problem => ("texts", $"'{Word(problem.Column)}' in language {language} does not fit: {problem.Reason}"));
    }

    private static IEnumerable<(string Element, string Reason)> Lost(IEnumerable<KeyValuePair<string, string>> written, IEnumerable<KeyValuePair<string, string>> kept)
    {
        var read = kept.ToDictionary();
        return
            from member in written
            let stored = read.GetValueOrDefault(member.Key, "")
            where stored != member.Value
            select (member.Key.Split('.')[0], $"'{member.Key}' would be kept as '{stored}'; write it so that nothing is lost");
    }

    private static string Element(string column) => Elements.TryGetValue(column, out var element) ? element : Word(column);

    private static string Word(string column) => column == CriteriaColumns.Name ? "title" : column["crmq_".Length..];
}
