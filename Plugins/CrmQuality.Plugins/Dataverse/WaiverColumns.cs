using CrmQuality.Domain.Waivers;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Logical names of the table of waivers and of its columns, and what its status reasons mean.</summary>
internal static class WaiverColumns
{
    public const string Table = "crmq_waiver";
    public const string Id = "crmq_waiverid";
    public const string Name = "crmq_name";
    public const string Opportunity = "crmq_opportunityid";
    public const string Criterion = "crmq_criterionid";
    public const string Reason = "crmq_reason";
    public const string Until = "crmq_until";
    public const string RequestedBy = "crmq_requestedbyid";
    public const string State = "statecode";
    public const string Status = "statuscode";

    /// <summary>Status reason of an approved waiver.</summary>
    public const int Approved = OptionValues.OurFirst;

    private const int Requested = 1;
    private const int Withdrawn = 2;
    private const int Declined = OptionValues.OurFirst + 1;
    private const int Revoked = OptionValues.OurFirst + 2;

    /// <summary>Where a waiver's row stands.</summary>
    public static WaiverStatus StatusOf(Entity row) => (row.GetAttributeValue<OptionSetValue>(Status)?.Value ?? Requested) switch
    {
        Approved => WaiverStatus.Approved,
        Declined => WaiverStatus.Declined,
        Withdrawn => WaiverStatus.Withdrawn,
        Revoked => WaiverStatus.Revoked,
        _ => WaiverStatus.Requested,
    };

    /// <summary>Writes that a waiver is asked for.</summary>
    public static void WriteRequested(Entity row)
    {
        row[State] = new OptionSetValue(0);
        row[Status] = new OptionSetValue(Requested);
    }

    /// <summary>Whether a change leaves the status as it is or takes the waiver back.</summary>
    public static bool StaysOrIsWithdrawn(Entity changes, Entity stored)
    {
        var isOpen = stored.GetAttributeValue<OptionSetValue>(State)?.Value == 0;
        var closes = changes.GetAttributeValue<OptionSetValue>(State)?.Value == 1;
        var status = changes.GetAttributeValue<OptionSetValue>(Status)?.Value;
        return isOpen && closes
            ? status is null or Withdrawn
            : ColumnValue.IsSame(changes.GetAttributeValue<OptionSetValue>(Status) ?? stored[Status], stored[Status]) && ColumnValue.IsSame(changes.GetAttributeValue<OptionSetValue>(State) ?? stored[State], stored[State]);
    }

    /// <summary>Writes where a waiver stands after a decision.</summary>
    public static void Write(Entity row, WaiverDecision decision)
    {
        row[State] = new OptionSetValue(decision == WaiverDecision.Approve ? 0 : 1);
        row[Status] = new OptionSetValue(decision switch
        {
            WaiverDecision.Approve => Approved,
            WaiverDecision.Decline => Declined,
            _ => Revoked,
        });
    }
}
