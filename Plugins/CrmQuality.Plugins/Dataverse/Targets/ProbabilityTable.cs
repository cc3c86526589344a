using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Targets;
using CrmQuality.Domain.Wording;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Targets;

/// <summary>The published stage probabilities: those of everybody, and a rep's own where history has any.</summary>
internal sealed class ProbabilityTable
{
    private readonly List<Entity> rows;

    public ProbabilityTable(IOrganizationService service)
    {
        var query = new QueryExpression(ProbabilityColumns.Table)
        {
            ColumnSet = new ColumnSet(
                ProbabilityColumns.Stage, ProbabilityColumns.Sequence, ProbabilityColumns.Rep, ProbabilityColumns.Probability, ProbabilityColumns.IsManual,
                ProbabilityColumns.Cases, ProbabilityColumns.MeetingsPerEntry),
        };
        query.Criteria.AddCondition(ProbabilityColumns.State, ConditionOperator.Equal, 0);
        query.AddOrder(ProbabilityColumns.Sequence, OrderType.Ascending);
        rows = service.All(query);
    }

    /// <summary>The row of a stage; null where there is none.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="rep">The rep; null for everybody's.</param>
    public Entity? Find(string stage, Guid? rep) => rows.FirstOrDefault(row => row.GetAttributeValue<EntityReference>(ProbabilityColumns.Rep)?.Id == rep
        && string.Equals(row.GetAttributeValue<string>(ProbabilityColumns.Stage), stage, StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows a rep's target counts on, in the order of the stages.</summary>
    /// <remarks>What was entered by hand goes before history, and the rep's own before everybody's.</remarks>
    public IReadOnlyList<Entity> Of(Guid? rep) => rows
        .Where(row => row.GetAttributeValue<EntityReference>(ProbabilityColumns.Rep) is null)
        .Select(everybody => rep is not null && Find(everybody.GetAttributeValue<string>(ProbabilityColumns.Stage), rep) is { } own && Counts(own, everybody) ? own : everybody)
        .ToList();

    /// <summary>The stages a target counts on.</summary>
    /// <param name="counted">From <see cref="Of"/>.</param>
    public IReadOnlyList<TargetStage> Stages(IReadOnlyList<Entity> counted) => counted
        .Select(row => new TargetStage(
            row.GetAttributeValue<decimal?>(ProbabilityColumns.Probability) / 100,
            Find(row.GetAttributeValue<string>(ProbabilityColumns.Stage), null)?.GetAttributeValue<decimal?>(ProbabilityColumns.MeetingsPerEntry) ?? 1))
        .ToList();

    /// <summary>Says of each what it is and what stands behind it.</summary>
    public static IReadOnlyList<string> Explain(IEnumerable<Entity> counted, int language) => counted
        .Select(row => TargetText.Stage(
            row.GetAttributeValue<string>(ProbabilityColumns.Stage),
            (row.GetAttributeValue<decimal?>(ProbabilityColumns.Probability) ?? 0) / 100,
            IsManual(row),
            row.GetAttributeValue<int>(ProbabilityColumns.Cases),
            language))
        .ToList();

    /// <summary>Whether the probability was entered by hand.</summary>
    public static bool IsManual(Entity row) => row.GetAttributeValue<bool>(ProbabilityColumns.IsManual);

    private static bool Counts(Entity own, Entity everybody) => own.Contains(ProbabilityColumns.Probability) && (IsManual(own) || !IsManual(everybody));
}
