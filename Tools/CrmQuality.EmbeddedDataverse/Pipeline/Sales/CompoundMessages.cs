using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>
/// Messages that stand for several operations. The message has all stages; the rows it writes have events of their own inside it and in its
/// transaction, with the message as their parent and without PreValidation.
/// </summary>
internal sealed class CompoundMessages(Engine engine, Caller caller)
{
    /// <param name="request">Its parameters are those steps see, and may change before the main operation.</param>
    /// <param name="table">The table steps are registered on.</param>
    /// <param name="subject">The row the caller must have access to.</param>
    /// <param name="mainOperation">What the message does; what it puts into Output is the response.</param>
    public OrganizationResponse Run(OrganizationRequest request, string table, Row subject, Action<PipelineEvent, InnerRows> mainOperation)
    {
        var occurrence = new PipelineEvent
        {
            Engine = engine,
            Message = MessageNames.EventOf(request.RequestName),
            Table = table,
            Caller = caller,
            CreatedOn = engine.Clock.UtcNow,
            Input = Targets.Copy(request.Parameters),
            RowId = subject.Table.LogicalName == table ? subject.Id : Guid.Empty,
            Before = subject,
        };
        var group = EventGroup.Of(occurrence);
        engine.Pipeline.PreValidate(group);
        engine.Pipeline.InTransaction(caller, unit => engine.Pipeline.Operate(group, unit, message => mainOperation(message, new InnerRows(engine, message))));
        return Response(request.RequestName, occurrence.Output);
    }

    private static OrganizationResponse Response(string message, ParameterCollection output)
    {
        var response = new OrganizationResponse { ResponseName = message };
        foreach (var result in output)
        {
            response.Results[result.Key] = result.Value;
        }

        return response;
    }
}
