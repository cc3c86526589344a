using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Validation;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Store;

/// <content>
/// Party lists. The parties of an activity are rows of activityparty; the activity's own row holds the same rows as they were when it was
/// written, which is what an image of that moment shows.
/// </content>
public sealed partial class RowStore
{
    internal const string PartyTable = "activityparty";

    /// <summary>Puts the parties of a list in the place of those that were in it; null when there are none.</summary>
    private Row[]? WriteParties(RowReference activity, ColumnMetadata column, object? former, object? stated)
    {
        var table = RequireTable(PartyTable);
        foreach (var party in former as Row[] ?? [])
        {
            Swap(table, Row(PartyTable, party.Id), null);
        }

        Row[] written = [.. PartyLists.Of(column, stated).Select(party => WriteParty(table, activity, column, party))];
        return written.Length > 0 ? written : null;
    }

    private Row WriteParty(TableMetadata table, RowReference activity, ColumnMetadata column, Entity party)
    {
        var complete = new Entity(PartyTable, party.Id);
        complete.Attributes.AddRange(party.Attributes);
        complete["activityid"] = new EntityReference(activity.Table, activity.Id);
        complete["participationtypemask"] = new OptionSetValue(column.Options[0].Value);
        complete["partyobjecttypecode"] = party.GetAttributeValue<EntityReference>("partyid")?.LogicalName;
        return Row(PartyTable, Insert(complete))!;
    }
}
