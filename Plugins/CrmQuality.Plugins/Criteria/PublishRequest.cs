using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>What the caller of <c>crmq_PublishCriteriaSet</c> asks for.</summary>
internal sealed class PublishRequest(LocalPluginContext context)
{
    private const string Actions = "publish, retire, pause, resume, rollback";

    /// <summary>Does it and says what is live now.</summary>
    /// <exception cref="InvalidPluginExecutionException">It cannot be done; nothing has changed.</exception>
    public void Answer()
    {
        var publication = new Publication(context);
        var published = (context.Input<string>("Action") ?? "publish").Trim().ToLowerInvariant() switch
        {
            "publish" => publication.Publish(context.InputId("CriteriaSet")),
            "retire" => publication.Retire(context.InputId("CriteriaSet") ?? throw Missing("CriteriaSet")),
            "pause" => publication.Renew(null, paused: true),
            "resume" => publication.Renew(null, paused: false),
            "rollback" => publication.Renew(context.Value<int>("Version") ?? throw Missing("Version"), paused: false),
            var other => throw new InvalidPluginExecutionException($"'{other}' is no action. Use one of {Actions}.{Spelling.Suggest(other, Actions.Split([", "], System.StringSplitOptions.None))}"),
        };
        context.Output("Version", published.Snapshot.Version);
        context.Output("Hash", published.Hash);
        context.Output("Mode", published.Mode.ToString());
        context.Output("Message", published.Message);
    }

    private static InvalidPluginExecutionException Missing(string name) => new($"The action needs the parameter {name}.");
}
