using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Keeps what was refused: who tried what, where, and which criteria stood against it.</summary>
internal sealed class RefusedAttempt(LocalPluginContext context, int version)
{
    private const int LongestName = 200;
    private const int LongestCodes = 2000;
    private static readonly TimeSpan SameAttempt = TimeSpan.FromMinutes(10);

    /// <summary>Records it where nothing is rolled back: outside a transaction. A failure costs nothing but the record.</summary>
    /// <remarks>The same user, row and misses within ten minutes are one attempt with a count: people press Save again.</remarks>
    public void Record(string name, Guid? opportunityId, SaveRefusal refused, string codes)
    {
        if (context.IsInTransaction)
        {
            return;
        }

        try
        {
            var row = Row(name, opportunityId, refused, codes);
            if (Find(row) is { } known)
            {
                CountUp(known);
            }
            else
            {
                context.AsSystem.Create(row);
            }
        }
        catch (Exception failure)
        {
            context.Trace($"The refused attempt was not recorded: {failure.Message}");
        }
    }

    private Entity Row(string name, Guid? opportunityId, SaveRefusal refused, string codes) => new(PipelineEventColumns.Table)
    {
        [PipelineEventColumns.Name] = Shorten(name, LongestName),
        [PipelineEventColumns.Opportunity] = opportunityId is { } id ? new EntityReference(OpportunityColumns.Table, id) : null,
        [PipelineEventColumns.EvaluationId] = Guid.NewGuid().ToString("D"),
        [PipelineEventColumns.OccurredOn] = context.Now,
        [PipelineEventColumns.LastOccurredOn] = context.Now,
        [PipelineEventColumns.Kind] = PipelineEventKind.Refused.ToChoice(),
        [PipelineEventColumns.Attempt] = AttemptOf(refused).ToChoice(),
        [PipelineEventColumns.CriteriaVersion] = version,
        [PipelineEventColumns.Criteria] = Shorten(codes, LongestCodes),
        [PipelineEventColumns.User] = new EntityReference("systemuser", context.InitiatingUserId),
        [PipelineEventColumns.Source] = Shorten(context.Source, LongestName),
        [PipelineEventColumns.Count] = 1,
    };

    private Entity? Find(Entity row)
    {
        var query = new QueryExpression(PipelineEventColumns.Table) { ColumnSet = new ColumnSet(PipelineEventColumns.Count), TopCount = 1 };
        foreach (var column in new[] { PipelineEventColumns.Kind, PipelineEventColumns.User, PipelineEventColumns.Criteria, PipelineEventColumns.Attempt, PipelineEventColumns.Name })
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, Plain(row[column]));
        }

        if (row[PipelineEventColumns.Opportunity] is EntityReference opportunity)
        {
            query.Criteria.AddCondition(PipelineEventColumns.Opportunity, ConditionOperator.Equal, opportunity.Id);
        }
        else
        {
            query.Criteria.AddCondition(PipelineEventColumns.Opportunity, ConditionOperator.Null);
        }

        query.Criteria.AddCondition(PipelineEventColumns.LastOccurredOn, ConditionOperator.GreaterEqual, context.Now - SameAttempt);
        query.AddOrder(PipelineEventColumns.LastOccurredOn, OrderType.Descending);
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private void CountUp(Entity known) => context.AsSystem.Update(new Entity(known.LogicalName, known.Id)
    {
        [PipelineEventColumns.Count] = known.GetAttributeValue<int>(PipelineEventColumns.Count) + 1,
        [PipelineEventColumns.LastOccurredOn] = context.Now,
    });

    private static Attempt AttemptOf(SaveRefusal refused) => refused.Kind switch
    {
        SaveKind.Create => Attempt.Create,
        SaveKind.Win => Attempt.Win,
        SaveKind.Quote => Attempt.Quote,
        _ => (refused.Gates & Domain.Criteria.Gates.StageExit) != 0 ? Attempt.StageExit : Attempt.Change,
    };

    private static object Plain(object value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text.Substring(0, longest - 1) + "…";
}
