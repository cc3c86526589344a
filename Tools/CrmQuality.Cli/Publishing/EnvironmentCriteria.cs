using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
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

    /// <summary>The sets with certain codes; all where none is named.</summary>
    /// <exception cref="UnusableInputException">The environment lacks some of them.</exception>
    public static IReadOnlyList<CriteriaSetDraft> Read(ConnectedEnvironment environment, IReadOnlyList<string> codes)
    {
        var all = Read(environment.Service);
        var unknown = codes.Where(code => !all.Any(set => Is(set, code))).ToList();
        return unknown.Count > 0 ? throw new UnusableInputException([.. unknown.Select(code => Unknown(code, all, environment.Name))])
            : codes.Count == 0 ? all
            : [.. all.Where(set => codes.Any(code => Is(set, code)))];
    }

    private static InputProblem Unknown(string code, IReadOnlyList<CriteriaSetDraft> all, string environment)
    {
        var known = all.Select(set => set.Code).ToList();
        var names = known.Count == 0 ? "none" : string.Join(", ", known);
        return new InputProblem("--set", $"{environment} has no criteria set '{code}', or it is retired.{Spelling.Suggest(code, known)} It has {names}");
    }

    private static bool Is(CriteriaSetDraft set, string code) => string.Equals(set.Code, code, StringComparison.OrdinalIgnoreCase);

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
