using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Support;

/// <summary>Every row of an organisation as a line of text, but for what plug-ins traced.</summary>
internal static class OrganizationDump
{
    /// <summary>The rows, in the order of their lines.</summary>
    public static string[] Of(EmbeddedOrganization organization)
    {
        var service = organization.ServiceFor(organization.SystemUserId);
        return
        [
            .. organization.Metadata.Tables
                .Where(table => table.LogicalName is not ("plugintracelog" or "timezonerule" or "timezonedefinition"))
                .SelectMany(table => service.RetrieveMultiple(new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities)
                .Select(row => $"{row.LogicalName} {row.Id} {string.Join("; ", row.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(Shown))}")
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The lines that only one of two dumps has; empty when nothing changed.</summary>
    public static string Difference(string[] before, string[] after) =>
        string.Join("\n", before.Except(after).Select(line => "- " + line).Concat(after.Except(before).Select(line => "+ " + line)));

    private static string Shown(KeyValuePair<string, object> column) => column.Key + "=" + column.Value switch
    {
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(column.Value, CultureInfo.InvariantCulture),
    };
}
