using CrmQuality.EmbeddedDataverse.Pipeline.Rows;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Requests;

/// <summary>SetState and Assign, which old clients send: the server does the Update they amount to, and its steps run.</summary>
internal sealed class LegacyUpdates(Engine engine, Caller caller)
{
    private const int DefaultStatus = -1;

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        engine.Rows.Update(request.RequestName == MessageNames.Assign ? Assigned(request) : WithState(request), caller);
        return new OrganizationResponse { ResponseName = request.RequestName };
    }

    private Entity Assigned(OrganizationRequest request)
    {
        var row = Row(request.Required<EntityReference>("Target"));
        row["ownerid"] = request.Required<EntityReference>("Assignee");
        return row;
    }

    private Entity WithState(OrganizationRequest request)
    {
        var row = Row(request.Required<EntityReference>("EntityMoniker"));
        row[Targets.State] = request.Required<OptionSetValue>("State");
        var status = request.Required<OptionSetValue>("Status");
        if (status.Value != DefaultStatus)
        {
            row[Targets.Status] = status;
        }

        return row;
    }

    private Entity Row(EntityReference reference) => new(reference.LogicalName, engine.Rows.Events.Existing(reference).Id);
}
