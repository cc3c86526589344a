using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>The criteria an environment's rows hold.</summary>
internal static class EnvironmentCriteria
{
    /// <summary>All sets that are not retired, by priority and code.</summary>
    public static IReadOnlyList<CriteriaSetDraft> Read(IOrganizationService service) =>
        [.. new CriteriaTables(service).ReadAll().Select(WithLineFeeds).OrderBy(set => set.Priority).ThenBy(set => set.Code, StringComparer.OrdinalIgnoreCase)];

    /// <remarks>XML makes no difference between ways to end a line, and a file has one.</remarks>
    private static CriteriaSetDraft WithLineFeeds(CriteriaSetDraft set) => set with
    {
        Scope = set.Scope.ReplaceLineEndings("\n"),
        Criteria = [.. set.Criteria.Select(criterion => criterion with
        {
            Condition = criterion.Condition.ReplaceLineEndings("\n"),
            AppliesWhen = criterion.AppliesWhen.ReplaceLineEndings("\n"),
        })],
    };
}
