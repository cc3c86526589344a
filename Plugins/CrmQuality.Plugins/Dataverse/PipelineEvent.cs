using System;
using System.Globalization;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Forecasting;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Builds the row that records what a save moved.</summary>
internal sealed class PipelineEvent
{
    private readonly LocalPluginContext context;
    private readonly Entity? before;
    private readonly Entity after;

    private PipelineEvent(LocalPluginContext context, Entity after)
    {
        this.context = context;
        before = context.PreImage;
        this.after = after;
    }

    /// <summary>The event of a save; null when verdict, stage, owner, closing date and state all stayed.</summary>
    public static Entity? Of(LocalPluginContext context)
    {
        var after = context.PostImage ?? throw new InvalidOperationException("The step has no image 'PostImage'. Import the solution again.");
        if (context.PreImage is null && context.Execution.MessageName != "Create")
        {
            throw new InvalidOperationException("The step has no image 'PreImage'. Import the solution again.");
        }

        var pipelineEvent = new PipelineEvent(context, after);
        return pipelineEvent.Kind() is { } kind ? pipelineEvent.Build(kind) : null;
    }

    /// <summary>The estimated revenue in base currency, to four decimals; null while blank.</summary>
    public static decimal? BaseValueOf(Entity row)
    {
        var rate = row.GetAttributeValue<decimal?>(OpportunityColumns.ExchangeRate) is { } stored and > 0 ? stored : 1;
        return row.GetAttributeValue<Money>(OpportunityColumns.EstimatedValue)?.Value / rate is { } value ? Math.Round(value, 4) : null;
    }

    private PipelineEventKind? Kind()
    {
        if (before is null)
        {
            return PipelineEventKind.Created;
        }

        var was = OptionValues.StateOf(before);
        var state = OptionValues.StateOf(after);
        if (state == was)
        {
            return HasMoved(before) || Overwritten.Of(context.Execution) is not null ? PipelineEventKind.Changed : null;
        }

        return state switch
        {
            OpportunityState.Won => PipelineEventKind.Won,
            OpportunityState.Lost => PipelineEventKind.Lost,
            _ => PipelineEventKind.Reopened,
        };
    }

    private bool HasMoved(Entity was) => OptionValues.VerdictOf(was) != OptionValues.VerdictOf(after)
        || StageOf(was) != StageOf(after)
        || OwnerOf(was)?.Id != OwnerOf(after)?.Id
        || CloseDateOf(was) != CloseDateOf(after);

    private Entity Build(PipelineEventKind kind)
    {
        var row = new Entity(PipelineEventColumns.Table)
        {
            [PipelineEventColumns.Name] = $"{context.Now.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {kind}",
            [PipelineEventColumns.Opportunity] = new EntityReference(OpportunityColumns.Table, context.Execution.PrimaryEntityId),
            [PipelineEventColumns.EvaluationId] = EvaluationId.Of(context.Execution),
            [PipelineEventColumns.OccurredOn] = context.Now,
            [PipelineEventColumns.Kind] = kind.ToChoice(),
            [PipelineEventColumns.Verdict] = (OptionValues.VerdictOf(after) ?? Verdict.NotEvaluated).ToChoice(),
            [PipelineEventColumns.CriteriaVersion] = after.GetAttributeValue<int?>(OpportunityColumns.CriteriaVersion),
            [PipelineEventColumns.Stage] = StageOf(after),
            [PipelineEventColumns.CloseDate] = CloseDateOf(after),
            [PipelineEventColumns.EstimatedValue] = BaseValueOf(after),
        };
        row[PipelineEventColumns.Overwritten] = Overwritten.Of(context.Execution);
        row[PipelineEventColumns.User] = new EntityReference("systemuser", context.InitiatingUserId);
        row[PipelineEventColumns.NoReason] = kind == PipelineEventKind.Lost ? after.GetAttributeValue<OptionSetValue>(OpportunityColumns.NoReason) : null;
        AddOwner(row);
        AddPrevious(row);
        AddCredit(row);
        return row;
    }

    private void AddOwner(Entity row)
    {
        if (OwnerOf(after) is { } owner)
        {
            row[owner.LogicalName == "team" ? PipelineEventColumns.OwnerTeam : PipelineEventColumns.OwnerUser] = owner;
            row[PipelineEventColumns.OwnerChanged] = before is not null && OwnerOf(before)?.Id != owner.Id;
        }
    }

    private void AddPrevious(Entity row)
    {
        if (before is not null)
        {
            row[PipelineEventColumns.PreviousVerdict] = OptionValues.VerdictOf(before)?.ToChoice();
            row[PipelineEventColumns.PreviousStage] = StageOf(before);
            row[PipelineEventColumns.PreviousCloseDate] = CloseDateOf(before);
        }
    }

    private void AddCredit(Entity row)
    {
        var isFirst = after.Contains(OpportunityColumns.FirstValidatedOn) && before?.Contains(OpportunityColumns.FirstValidatedOn) != true;
        if (isFirst && after.GetAttributeValue<EntityReference>(OpportunityColumns.CreditedTo) is { } credited)
        {
            row[PipelineEventColumns.CreditedTo] = credited;
            row[PipelineEventColumns.CreditedForTeam] = OwnerOf(after)?.LogicalName == "team";
        }
    }

    private static string? StageOf(Entity row)
    {
        if (row.GetAttributeValue<string>(OpportunityColumns.Stage) is { Length: > 0 } stage)
        {
            return stage;
        }

        // Not every image carries labels: the number then stands for the stage, the same in every event.
        return row.FormattedValues.TryGetValue(OpportunityColumns.SalesStage, out var label)
            ? label
            : row.GetAttributeValue<OptionSetValue>(OpportunityColumns.SalesStage)?.Value.ToString(CultureInfo.InvariantCulture);
    }

    private static EntityReference? OwnerOf(Entity row) => row.GetAttributeValue<EntityReference>(OpportunityColumns.Owner);

    private static DateTime? CloseDateOf(Entity row) => row.GetAttributeValue<DateTime?>(OpportunityColumns.EstimatedCloseDate);
}
