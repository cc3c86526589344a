using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Input;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Publishing;

/// <summary>Checks criteria files against an environment's tables, and writes nothing.</summary>
internal sealed class CriteriaCheck
{
    private readonly TableCatalog tables;
    private readonly SnapshotSettings settings;
    private readonly RowCheck rows;

    /// <param name="service">The environment.</param>
    /// <param name="now">Now (UTC).</param>
    public CriteriaCheck(IOrganizationService service, DateTime now)
    {
        var user = (Guid)service.Execute(new OrganizationRequest("WhoAmI"))["UserId"];
        tables = new MetadataCatalog(service).Tables;
        settings = new OrganizationSettings(service, user).ToSnapshot(1, now, paused: false);
        rows = new RowCheck(new RowLimits(service));
    }

    /// <summary>Everything wrong with a file, in the order of its lines.</summary>
    public IReadOnlyList<InputProblem> ProblemsOf(CriteriaFile file)
    {
        var sets = file.NamedSets;
        var errors = SnapshotCompiler.Compile(sets, tables, settings).Errors;
        return file.ProblemsWith(errors.Concat(sets.SelectMany(set => OfRows(set, errors))));
    }

    /// <summary>Passes a file without mistakes.</summary>
    /// <exception cref="UnusableInputException">It has mistakes; all are named.</exception>
    public void Require(CriteriaFile file)
    {
        var problems = ProblemsOf(file);
        if (problems.Count > 0)
        {
            throw new UnusableInputException(problems);
        }
    }

    /// <remarks>What does not compile cannot be written as a row, so it is not asked what the row would lose.</remarks>
    private IEnumerable<AuthoringError> OfRows(CriteriaSetDraft set, IReadOnlyList<AuthoringError> errors)
    {
        bool Compiles(string criterion) => !errors.Any(error => Is(error.SetCode, set.Code) && Is(error.CriterionCode, criterion));
        var own = Compiles("") ? rows.Of(set) : [];
        return own.Concat(set.Criteria.Where(criterion => Compiles(criterion.Code)).SelectMany(criterion => rows.Of(set.Code, criterion)));
    }

    private static bool Is(string code, string other) => string.Equals(code, other, StringComparison.OrdinalIgnoreCase);
}
