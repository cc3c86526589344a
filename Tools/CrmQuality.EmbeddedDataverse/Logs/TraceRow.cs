using System;
using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse;

/// <summary>A trace as a row of plugintracelog.</summary>
internal static class TraceRow
{
    private const int Plugin = 1;

    public static Entity Of(TraceEntry entry, Step step, EventContext context, Guid id) => new("plugintracelog", id)
    {
        ["typename"] = entry.TypeName,
        ["messagename"] = entry.Message,
        ["primaryentity"] = entry.Table,
        ["depth"] = entry.Depth,
        ["mode"] = new OptionSetValue(context.Mode),
        ["operationtype"] = new OptionSetValue(Plugin),
        ["messageblock"] = entry.Text,
        ["exceptiondetails"] = entry.Exception,
        ["correlationid"] = entry.CorrelationId,
        ["pluginstepid"] = step.RegistrationTable == Step.StepTable ? step.Id : null,
        ["createdon"] = entry.CreatedOn,
    };
}
