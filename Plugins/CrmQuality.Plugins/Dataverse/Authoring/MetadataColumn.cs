using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Criteria.Authoring;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>Describes a column to the compiler of criteria: how it compares, or why it may not be used.</summary>
internal static class MetadataColumn
{
    private const string OurPrefix = "crmq_";
    private const string Opportunity = "opportunity";
    private const int English = 1033;

    /// <summary>What the platform fills in itself and the save path works out all the same.</summary>
    private static readonly string[] WorkedOut = ["createdon", "createdby", "owningbusinessunit"];

    /// <param name="column">The column.</param>
    /// <param name="newStatus">The status reason of a new row of its table.</param>
    public static CatalogColumn Describe(AttributeMetadata column, int? newStatus) => new(column.LogicalName, KindOf(column) ?? ColumnKind.Text)
    {
        Refusal = RefusalOf(column),
        IsCustom = column.IsCustomAttribute == true && !column.LogicalName.StartsWith(OurPrefix, StringComparison.Ordinal),
        Options = OptionsOf(column),
        Default = column is StatusAttributeMetadata ? newStatus : DefaultOf(column),
        Labels = LabelsOf(column.DisplayName),
        Targets = (column as LookupAttributeMetadata)?.Targets ?? [],
    };

    private static string? RefusalOf(AttributeMetadata column) => column switch
    {
        MoneyAttributeMetadata { CalculationOf: { Length: > 0 } amount } => $"it is filled after the save is judged; use {amount}, which compares in base currency",
        { AttributeOf: { Length: > 0 } shown } => $"it only shows the name or type of {shown}; use {shown}",
        { SourceType: > 0 } => "it is calculated by the platform and not part of a save",
        { IsSecured: true } => "column security hides it from some users, and a verdict must not depend on who saves",
        { IsValidForRead: false } => "it cannot be read",
        { EntityLogicalName: Opportunity } when column.LogicalName.StartsWith(OurPrefix, StringComparison.Ordinal) => "CrmQuality writes it, and a verdict must not depend on an earlier one",
        { EntityLogicalName: Opportunity } when IsFilledLater(column) => "the platform fills it after the save is judged",
        _ => KindOf(column) is null ? $"columns of its type ({column.AttributeType}) cannot be compared" : null,
    };

    private static bool IsFilledLater(AttributeMetadata column) => column.LogicalName == "overriddencreatedon"
        || (column.IsValidForCreate == false && column.IsValidForUpdate == false && !WorkedOut.Contains(column.LogicalName));

    private static ColumnKind? KindOf(AttributeMetadata column) => column switch
    {
        MultiSelectPicklistAttributeMetadata => ColumnKind.Choices,
        DateTimeAttributeMetadata date => date.DateTimeBehavior == DateTimeBehavior.DateOnly ? ColumnKind.Date
            : date.DateTimeBehavior == DateTimeBehavior.TimeZoneIndependent ? null
            : ColumnKind.Moment,
        _ => column.AttributeType switch
        {
            AttributeTypeCode.String or AttributeTypeCode.Memo => ColumnKind.Text,
            AttributeTypeCode.Integer or AttributeTypeCode.BigInt => ColumnKind.Whole,
            AttributeTypeCode.Decimal or AttributeTypeCode.Double => ColumnKind.Number,
            AttributeTypeCode.Money => ColumnKind.Money,
            AttributeTypeCode.Boolean => ColumnKind.Boolean,
            AttributeTypeCode.Picklist or AttributeTypeCode.State or AttributeTypeCode.Status => ColumnKind.Choice,
            AttributeTypeCode.Lookup or AttributeTypeCode.Customer or AttributeTypeCode.Owner => ColumnKind.Lookup,
            _ => null,
        },
    };

    private static Dictionary<long, string> OptionsOf(AttributeMetadata column) => column switch
    {
        EnumAttributeMetadata { OptionSet: { } choice } => choice.Options.ToDictionary(option => (long)option.Value!, option => LabelOf(option)),
        BooleanAttributeMetadata { OptionSet: { } two } => new Dictionary<long, string> { [0] = LabelOf(two.FalseOption), [1] = LabelOf(two.TrueOption) },
        _ => [],
    };

    private static long? DefaultOf(AttributeMetadata column) => column switch
    {
        StateAttributeMetadata => 0,

        // The platform says -1 for no default.
        EnumAttributeMetadata { DefaultFormValue: >= 0 and var value } => value,
        BooleanAttributeMetadata { DefaultValue: { } flag } => flag ? 1 : 0,
        _ => null,
    };

    private static string LabelOf(OptionMetadata option)
    {
        var labels = LabelsOf(option.Label);
        return labels.TryGetValue(English, out var label) ? label : labels.Values.FirstOrDefault() ?? "";
    }

    private static Dictionary<int, string> LabelsOf(Label? label) => label is null
        ? []
        : label.LocalizedLabels.ToDictionary(localized => localized.LanguageCode, localized => localized.Label);
}
