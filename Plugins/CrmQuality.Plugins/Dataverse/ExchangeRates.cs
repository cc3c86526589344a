using CrmQuality.Domain.Snapshots;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>Turns an opportunity's money into base currency.</summary>
internal static class ExchangeRates
{
    /// <summary>Divides by the row's rate; false when none is known.</summary>
    public static bool TryToBase(Snapshot snapshot, Entity changes, Entity? stored, decimal value, out decimal inBase)
    {
        var has = TryFind(snapshot, changes, stored, out var rate) && rate > 0;
        inBase = has ? value / rate : 0;
        return has;
    }

    /// <summary>The row's own rate, else the one compiled for its currency; false when neither is known.</summary>
    public static bool TryFind(Snapshot snapshot, Entity changes, Entity? stored, out decimal rate)
    {
        // The stored rate belongs to the stored currency: a save that changes the currency makes it stale.
        var newCurrency = ReferenceEquals(changes, stored) ? null : changes.GetAttributeValue<EntityReference>(OpportunityColumns.Currency);
        if (newCurrency is null && stored is not null && stored.Attributes.TryGetValue(OpportunityColumns.ExchangeRate, out var value) && value is decimal storedRate)
        {
            rate = storedRate;
            return true;
        }

        var currency = newCurrency ?? stored?.GetAttributeValue<EntityReference>(OpportunityColumns.Currency);
        if (currency is null || currency.Id == snapshot.BaseCurrency)
        {
            rate = 1;
            return true;
        }

        return snapshot.ExchangeRates.TryGetValue(currency.Id, out rate);
    }
}
