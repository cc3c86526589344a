using System.Collections.Generic;
using System.Linq;
using CrmQuality.Plugins.Dataverse.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.Cli.Publishing;

/// <summary>What the columns in which criteria are kept can hold, as the environment defines them.</summary>
internal sealed class RowLimits
{
    private readonly Dictionary<(string Table, string Column), AttributeMetadata> columns = [];

    /// <param name="service">The environment; asked once per table.</param>
    public RowLimits(IOrganizationService service)
    {
        foreach (var table in (string[])[CriteriaColumns.SetTable, CriteriaColumns.CriterionTable, CriteriaColumns.TranslationTable])
        {
            var request = new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Attributes };
            foreach (var column in ((RetrieveEntityResponse)service.Execute(request)).EntityMetadata.Attributes)
            {
                columns[(table, column.LogicalName)] = column;
            }
        }
    }

    /// <summary>What of a row does not fit: the column and why.</summary>
    public IEnumerable<(string Column, string Reason)> Exceeded(Entity row) =>
        from value in row.Attributes
        let reason = Reason(columns.GetValueOrDefault((row.LogicalName, value.Key)), value.Value)
        where reason is not null
        select (value.Key, reason);

    private static string? Reason(AttributeMetadata? column, object? value) => (column, value) switch
    {
        (StringAttributeMetadata { MaxLength: { } most }, string text) when text.Length > most => TooLong(text, most),
        (MemoAttributeMetadata { MaxLength: { } most }, string text) when text.Length > most => TooLong(text, most),
        (IntegerAttributeMetadata { MinValue: { } least, MaxValue: { } most }, int number) when number < least || number > most => $"{number} is not from {least} to {most}",
        _ => null,
    };

    private static string TooLong(string text, int most) => $"it has {text.Length} characters, {most} fit; shorten it";
}
