using CrmQuality.Domain.Forecasting;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>The rep's own forecast category: a cap may have lowered the one that the row shows.</summary>
internal static class OwnCategory
{
    /// <summary>What this save chooses, else what was chosen before; null where there is neither.</summary>
    /// <param name="changes">What the save writes; the stored row itself where nothing is saved.</param>
    /// <param name="stored">The stored row; null on a create.</param>
    public static ForecastCategory? Of(Entity changes, Entity? stored)
    {
        if (!ReferenceEquals(changes, stored) && OptionValues.CategoryOf(changes) is { } chosen)
        {
            return chosen;
        }

        var shown = OptionValues.CategoryOf(stored);
        return OptionValues.OwnCategoryOf(stored) is { } own && !(shown is { } seen && WasMoved(own, seen, stored!)) ? own : shown;
    }

    /// <summary>Whether a save that nobody judged has moved it since, as in table mode: up, which no cap does, or down although nothing capped.</summary>
    private static bool WasMoved(ForecastCategory own, ForecastCategory shown, Entity stored) => ForecastCap.MayWrite(shown)
        && shown != own
        && (ForecastCap.IsFirmer(shown, own) || !MayBeCapped(stored));

    private static bool MayBeCapped(Entity stored) => OptionValues.VerdictOf(stored)?.IsForecastable() != true
        || !string.IsNullOrEmpty(stored.GetAttributeValue<string>(OpportunityColumns.Missing));
}
