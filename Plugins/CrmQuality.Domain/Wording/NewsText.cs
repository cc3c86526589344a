using CrmQuality.Domain.Waivers;

namespace CrmQuality.Domain.Wording;

/// <summary>What notifications about waivers say.</summary>
public sealed class NewsText
{
    private const int FinnishId = 1035;

    private NewsText(string title, string body)
    {
        Title = title;
        Body = body;
    }

    /// <summary>The headline.</summary>
    public string Title { get; }

    /// <summary>The text below it.</summary>
    public string Body { get; }

    /// <summary>A waiver was asked for.</summary>
    /// <param name="language">The reader's language (LCID).</param>
    /// <param name="name">The waiver: opportunity and criterion.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="until">Its last day.</param>
    /// <param name="reason">Why.</param>
    public static NewsText Requested(int language, string name, string requester, string until, string reason) => language == FinnishId
        ? new NewsText("Poikkeuslupaa pyydetään", Phrases.Fill("{0}: {1} pyytää poikkeuslupaa {2} asti. Perustelu: {3}", name, requester, until, reason))
        : new NewsText("Waiver asked for", Phrases.Fill("{0}: {1} asks for a waiver until {2}. Reason: {3}", name, requester, until, reason));

    /// <summary>A waiver was decided on.</summary>
    public static NewsText Decided(int language, string name, WaiverDecision decision, string until) => language == FinnishId
        ? decision switch
        {
            WaiverDecision.Approve => new NewsText("Poikkeuslupa hyväksytty", Phrases.Fill("{0}: voimassa {1} asti.", name, until)),
            WaiverDecision.Decline => new NewsText("Poikkeuslupa hylätty", Phrases.Fill("{0}: kriteeri on täytettävä.", name)),
            _ => new NewsText("Poikkeuslupa peruttu", Phrases.Fill("{0}: kriteeri on taas täytettävä.", name)),
        }
        : decision switch
        {
            WaiverDecision.Approve => new NewsText("Waiver approved", Phrases.Fill("{0}: it holds until {1}.", name, until)),
            WaiverDecision.Decline => new NewsText("Waiver declined", Phrases.Fill("{0}: the criterion has to be met.", name)),
            _ => new NewsText("Waiver revoked", Phrases.Fill("{0}: the criterion has to be met again.", name)),
        };

    /// <summary>The word on the link to the waiver.</summary>
    public static string Open(int language) => language == FinnishId ? "Avaa" : "Open";
}
