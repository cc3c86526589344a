using System;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Time;
using CrmQuality.Domain.Waivers;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A create or update of a waiver.</summary>
internal sealed class WaiverSave(LocalPluginContext context)
{
    private const int LongestName = 200;
    private const int UsualLongest = 90;

    private static readonly string[] Fixed =
        [WaiverColumns.Opportunity, WaiverColumns.Criterion, WaiverColumns.Reason, WaiverColumns.Until, WaiverColumns.RequestedBy];

    private readonly RequestRefusal refusal = new(context);

    /// <summary>Checks what is asked for, and notes who asks.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be asked for.</exception>
    public void Request()
    {
        var target = context.Target;
        var asked = AskedCriterion.Of(context, target, refusal);
        var longest = Longest();
        var until = target.GetAttributeValue<DateTime?>(WaiverColumns.Until) is { } end ? Day.Of(end) : (Day?)null;
        Require(WaiverRules.OfRequest(target.GetAttributeValue<string>(WaiverColumns.Reason), until, Today, longest), longest);
        var name = $"{asked.OpportunityName}: {asked.Title}";
        target[WaiverColumns.Name] = name.Length <= LongestName ? name : name.Substring(0, LongestName);
        target[WaiverColumns.RequestedBy] = new EntityReference("systemuser", context.InitiatingUserId);
        WaiverColumns.WriteRequested(target);
    }

    /// <summary>Lets only a decision change a waiver, and withdrawing.</summary>
    /// <exception cref="InvalidPluginExecutionException">Something else is changed.</exception>
    public void Change()
    {
        if (context.IsCausedBy("Create", WaiverDecisionColumns.Table))
        {
            return;
        }

        var target = context.Target;
        var stored = context.PreImage!;
        var changes = Fixed.Any(column => target.Contains(column) && !ColumnValue.IsSame(target[column], stored.GetAttributeValue<object>(column)));
        Require(changes || !WaiverColumns.StaysOrIsWithdrawn(target, stored) ? RequestFlaw.Changed : null, 0);
    }

    private Day Today => context.Snapshot is { } snapshot ? snapshot.Calendar.DayOf(context.Now) : Day.Of(context.Now);

    private int Longest() => EnvironmentVariables.Number(context.AsSystem, EnvironmentVariables.LongestWaiver, UsualLongest);

    private void Require(RequestFlaw? flaw, int days)
    {
        if (flaw is { } wrong)
        {
            throw refusal.Of(wrong, days.ToString(CultureInfo.InvariantCulture));
        }
    }
}
