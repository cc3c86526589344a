using System;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmQuality.EmbeddedDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Solutions;

/// <summary>Everything an organisation holds, as text: each table with its columns, keys and rows, each relationship, each choice.</summary>
internal static class OrganizationDump
{
    /// <summary>Asserts that nothing differs, and shows the first lines that do.</summary>
    public static void AssertSame(string before, string after)
    {
        var (then, now) = (before.Split('\n'), after.Split('\n'));
        Assert.AreEqual(string.Join('\n', then.Except(now).Take(3)), string.Join('\n', now.Except(then).Take(3)));
        Assert.HasCount(then.Length, now);
    }

    public static string Of(EmbeddedOrganization organization)
    {
        var text = new StringBuilder();
        var service = organization.ServiceFor(organization.SystemUserId);
        foreach (var table in organization.Metadata.Tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"table {table.LogicalName} {table.PrimaryName} {table.Ownership} keys {string.Join("|", table.Keys.Select(key => $"{key.Name}({string.Join(",", key.Columns)})"))}");
            foreach (var column in table.ByOrdinal)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  column {Definition(column)}");
            }

            foreach (var row in service.RetrieveMultiple(new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities.OrderBy(row => row.Id))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  row {row.Id} {string.Join(";", row.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={Shown(pair.Value)}"))}");
            }
        }

        foreach (var relationship in organization.Metadata.Relationships.OrderBy(known => known.Name, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"relationship {relationship}");
        }

        foreach (var (name, options) in organization.Metadata.GlobalChoices.OrderBy(choice => choice.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"choice {name} {string.Join("|", options.Select(option => option.Value))}");
        }

        return text.ToString();
    }

    private static string Definition(ColumnMetadata column) => string.Create(
        CultureInfo.InvariantCulture,
        $"{column.Ordinal} {column.LogicalName} {column.Kind} {column.MaxLength} {column.Min} {column.Max} {column.RequiredLevel} {string.Join(",", column.Targets)} {string.Join(",", column.Options.Select(option => option.Value))}");

    private static string Shown(object value) => value switch
    {
        EntityReference reference => $"{reference.LogicalName}:{reference.Id}",
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
