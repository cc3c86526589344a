using CrmQuality.Plugins.Dataverse.Meetings;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Meetings;

/// <summary>After an appointment was created or updated: says what it should find out and what it costs, and posts it to the waste ledger. Never throws: mail and calendar go on.</summary>
public sealed class CheckMeeting(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new MeetingEvents(context).Saved();
}
