using CrmQuality.Domain.Assessment;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Our columns of quote.</summary>
internal static class QuoteColumns
{
    public const string Table = "quote";
    public const string Verdict = "crmq_opportunityverdict";

    /// <summary>Notes the verdict on the opportunity when the quote was tied to it.</summary>
    public static void WriteVerdict(Entity quote, Verdict verdict) => quote[Verdict] = verdict.ToChoice();
}
