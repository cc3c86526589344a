using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Pipeline;

/// <summary>Hands the identity of an evaluation from the judging step to the one that records it.</summary>
internal static class EvaluationId
{
    private const string Key = "crmq_evaluation";

    /// <summary>Leaves the id for the steps that follow, also those of the asynchronous queue.</summary>
    public static void Share(IPluginExecutionContext execution, Guid id) => execution.SharedVariables[Key] = id.ToString("D");

    /// <summary>The id left by the judging step; the operation's own where the row was not judged.</summary>
    public static string Of(IPluginExecutionContext execution) =>
        execution.SharedVariables.TryGetValue(Key, out var id) && id is string text ? text : execution.OperationId.ToString("D");
}
