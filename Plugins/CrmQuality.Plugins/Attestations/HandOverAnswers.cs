using System;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Attestations;

/// <summary>After an opportunity got another owner: its answers and waivers get the same one, where that one may have them.</summary>
/// <remarks>The relationships do not cascade it: whoever has none of our roles could then neither give an opportunity away nor be given one.</remarks>
public sealed class HandOverAnswers(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => AnswerOwners.Follow(context);

    /// <summary>Asks the queue to try again: nobody waits for this step.</summary>
    protected override void OnDefect(LocalPluginContext context, Exception defect) =>
        throw new InvalidPluginExecutionException(OperationStatus.Retry, $"The answers were not handed over: {defect.Message}");
}
