using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;

namespace CrmQuality.Plugins.Waivers;

/// <summary>After a waiver was asked for or decided on: tells who decides, or who asked, where the environment has notifications.</summary>
public sealed class TellPeople(string? unsecureConfiguration) : PluginBase(unsecureConfiguration)
{
    /// <inheritdoc />
    protected override void Execute(LocalPluginContext context) => new WaiverNews(context).Tell();
}
