using CrmQuality.EmbeddedDataverse.Pipeline;
using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.CustomApis;

/// <summary>A call of a custom API: stages 10 to 40 with its plug-in as the main operation, the answer from what plug-ins set.</summary>
internal sealed class CustomApiCall(Engine engine, Caller caller, CustomApi api)
{
    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (api.IsPrivate && caller.Cause is not null)
        {
            throw PipelineFaults.Unsupported($"calling the private message '{api.Name}' from a plug-in");
        }

        CustomApiParameters.Check(api, request.Parameters);
        var occurrence = Event(request);
        var group = EventGroup.Of(occurrence);
        engine.Pipeline.PreValidate(group);
        engine.Pipeline.InTransaction(caller, unit =>
        {
            engine.Pipeline.Operate(group, unit, MainOperation);
            CustomApiParameters.CompleteAnswer(api, occurrence.Output);
        });
        return new OrganizationResponse { ResponseName = api.Name, Results = Targets.Copy(occurrence.Output) };
    }

    private PipelineEvent Event(OrganizationRequest request) => new()
    {
        Engine = engine,
        Message = api.Name,
        Table = api.Table,
        Caller = caller,
        CreatedOn = engine.Clock.UtcNow,
        Input = Targets.Copy(request.Parameters),
        RowId = request.Parameters.TryGetValue(CustomApi.Target, out EntityReference target) ? target.Id : System.Guid.Empty,
        RequiredPrivilege = api.Privilege,
    };

    private void MainOperation(PipelineEvent occurrence)
    {
        if (api.MainOperation is { } step)
        {
            StepRun.Execute(engine, step, EventContext.Of(occurrence, step, null), caller, occurrence.Unit);
        }
    }
}
