using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>The steps of one message on one table, in the order they run.</summary>
internal sealed class StepSet
{
    public StepSet(IEnumerable<Step> steps)
    {
        var inOrder = steps.OrderBy(step => step.Rank).ThenBy(step => step.Id).ToArray();
        PreValidation = [.. inOrder.Where(step => step.Stage == Stages.PreValidation)];
        PreOperation = [.. inOrder.Where(step => step.Stage == Stages.PreOperation)];
        PostOperation = [.. inOrder.Where(step => step.Stage == Stages.PostOperation && !step.IsAsynchronous)];
        Asynchronous = [.. inOrder.Where(step => step.Stage == Stages.PostOperation && step.IsAsynchronous)];
    }

    public bool IsEmpty => PreValidation.Length + PreOperation.Length + PostOperation.Length + Asynchronous.Length == 0;

    public Step[] PreValidation { get; }

    public Step[] PreOperation { get; }

    public Step[] PostOperation { get; }

    public Step[] Asynchronous { get; }
}
