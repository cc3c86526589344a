using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Says no to an answer, waiver or decision in the language of who saves it.</summary>
internal sealed class RequestRefusal(LocalPluginContext context)
{
    private const int English = 1033;

    /// <summary>The refusal.</summary>
    public InvalidPluginExecutionException Of(RequestFlaw flaw, params string[] values)
    {
        context.Trace($"Refused: {flaw}.");
        return new InvalidPluginExecutionException(RequestText.In(UserLanguage.Of(context, context.InitiatingUserId, English), flaw, values));
    }
}
