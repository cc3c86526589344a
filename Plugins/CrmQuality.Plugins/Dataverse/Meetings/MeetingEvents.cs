using System;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse.Meetings;

/// <summary>What happens to meetings and to what they are about, as far as the ledger is concerned.</summary>
internal sealed class MeetingEvents(LocalPluginContext context)
{
    private const int Attempts = 4;

    /// <summary>An appointment was saved.</summary>
    public void Saved() => Again(snapshot => new CheckedMeeting(context, snapshot, context.Execution.PrimaryEntityId).Apply());

    /// <summary>An opportunity or lead was closed, opened, validated or voided, an appointment was deleted, or the sweep asks for a posting.</summary>
    public void Post() => Again(context.Execution.PrimaryEntityName switch
    {
        AppointmentColumns.Table => Deleted,
        MeetingCheckColumns.Table => Due,
        var table => snapshot => new WastePosting(context, snapshot).PostAbout(new EntityReference(table, context.Execution.PrimaryEntityId)),
    });

    /// <summary>Does it, reading everything anew where somebody else has posted the same meanwhile.</summary>
    private void Again(Action<Snapshot> work)
    {
        if (context.Snapshot is not { } snapshot)
        {
            context.Trace("No criteria are published: nothing is checked or posted.");
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                work(snapshot);
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault) when (attempt < Attempts && OwnedRows.IsDuplicate(fault))
            {
                context.Trace($"Posted by somebody else meanwhile, reading again: {fault.Detail.Message}");
            }
        }
    }

    /// <summary>Another copy speaks for the meeting from now on. Without one, a meeting that was still to come leaves nothing; what was posted stays.</summary>
    private void Deleted(Snapshot snapshot)
    {
        var gone = context.PreImage ?? throw new InvalidOperationException("The step has no image 'PreImage'. Import the solution again.");
        gone.Id = context.Execution.PrimaryEntityId;
        if (new MeetingTable(context.AsSystem).OtherCopy(gone) is { } copy)
        {
            new CheckedMeeting(context, snapshot, copy).Apply();
        }
        else if (gone.GetAttributeValue<DateTime?>(AppointmentColumns.End) > context.Now)
        {
            new MeetingCheckTable(context.AsSystem).Delete(Meeting.KeyOf(gone));
        }
    }

    private void Due(Snapshot snapshot)
    {
        var query = new QueryExpression(MeetingCheckColumns.Table) { ColumnSet = new ColumnSet(MeetingCheckColumns.Key, MeetingCheckColumns.Appointment), TopCount = 1 };
        query.Criteria.AddCondition(MeetingCheckColumns.Id, ConditionOperator.Equal, context.Execution.PrimaryEntityId);
        var check = context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (check?.GetAttributeValue<EntityReference>(MeetingCheckColumns.Appointment) is { } appointment)
        {
            new CheckedMeeting(context, snapshot, appointment.Id).Apply();
        }
        else if (check is not null)
        {
            new MeetingCheckTable(context.AsSystem).Due(check.GetAttributeValue<string>(MeetingCheckColumns.Key), null);
        }
    }
}
