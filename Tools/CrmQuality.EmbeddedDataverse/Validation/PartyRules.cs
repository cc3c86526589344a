using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>A party is a row of activityparty that names one of the tables its list allows, or, where the list allows it, an address alone.</summary>
/// <param name="rules">What the columns of a party are checked by.</param>
internal sealed class PartyRules(ColumnRules rules)
{
    private const string Party = "partyid";
    private const string Address = "addressused";
    private const string AddressAlone = "unresolvedaddress";

    /// <summary>The columns that are the list's business; what a party says there is not looked at.</summary>
    private static readonly string[] OfTheList = ["activityid", "activitypartyid", "participationtypemask", "partyobjecttypecode"];

    public static bool IsOfTheList(string column) => OfTheList.Contains(column, StringComparer.Ordinal);

    public void Check(TableMetadata table, ColumnMetadata column, object value)
    {
        foreach (var party in PartyLists.Of(column, value))
        {
            Check(table, column, party);
        }
    }

    private void Check(TableMetadata table, ColumnMetadata column, Entity party)
    {
        if (party.LogicalName != RowStore.PartyTable)
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"The column '{column.LogicalName}' of '{table.LogicalName}' lists rows of '{RowStore.PartyTable}', not of '{party.LogicalName}'.");
        }

        var stated = new Entity(RowStore.PartyTable);
        stated.Attributes.AddRange(party.Attributes.Where(attribute => !IsOfTheList(attribute.Key)));
        rules.Check(stated, WriteKind.Create);
        RequireSomebody(table, column, party);
    }

    private static void RequireSomebody(TableMetadata table, ColumnMetadata column, Entity party)
    {
        var isAllowed = party.GetAttributeValue<EntityReference>(Party) is { } reference
            ? column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal)
            : column.Targets.Contains(AddressAlone, StringComparer.Ordinal) && !string.IsNullOrEmpty(party.GetAttributeValue<string>(Address));
        if (!isAllowed)
        {
            throw Faults.Of(
                ErrorCodes.InvalidArgument,
                $"A party of '{column.LogicalName}' of '{table.LogicalName}' is {party.GetAttributeValue<EntityReference>(Party)?.LogicalName ?? "without partyid"}; it can be {Allowed(column)}.");
        }
    }

    private static string Allowed(ColumnMetadata column) =>
        string.Join(", ", column.Targets.Select(target => target == AddressAlone ? $"{Address} without {Party}" : target));
}
