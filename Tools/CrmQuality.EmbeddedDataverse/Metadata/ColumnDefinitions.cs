using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>Chooses the SDK's class for a column and fills in what is particular to its type.</summary>
internal static class ColumnDefinitions
{
    public static AttributeMetadata Of(ColumnMetadata column, Func<IReadOnlyDictionary<int, string>, Label> label) => column.Kind switch
    {
        ColumnKind.Text => new StringAttributeMetadata { MaxLength = column.MaxLength },
        ColumnKind.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength },
        ColumnKind.WholeNumber => new IntegerAttributeMetadata { MinValue = (int?)column.Min, MaxValue = (int?)column.Max },
        ColumnKind.BigInt => new BigIntAttributeMetadata(),
        ColumnKind.Decimal => new DecimalAttributeMetadata { MinValue = column.Min, MaxValue = column.Max, Precision = column.Precision },
        ColumnKind.Double => new DoubleAttributeMetadata { MinValue = (double?)column.Min, MaxValue = (double?)column.Max, Precision = column.Precision },
        ColumnKind.Money => new MoneyAttributeMetadata
        {
            MinValue = (double?)column.Min,
            MaxValue = (double?)column.Max,
            Precision = column.Precision,
            PrecisionSource = (int)column.PrecisionSource,
            CalculationOf = column.CalculationOf,
        },
        ColumnKind.Boolean => new BooleanAttributeMetadata { DefaultValue = column.DefaultValue == 1, OptionSet = TwoOptions(column, label) },
        ColumnKind.Choice => Options(new PicklistAttributeMetadata(), column, label),
        ColumnKind.MultiChoice => Options(new MultiSelectPicklistAttributeMetadata(), column, label),
        ColumnKind.State => Options(new StateAttributeMetadata(), column, label),
        ColumnKind.Status => Options(new StatusAttributeMetadata(), column, label),
        ColumnKind.EntityName => new EntityNameAttributeMetadata(),
        ColumnKind.Lookup or ColumnKind.Customer or ColumnKind.Owner or ColumnKind.PartyList => new LookupAttributeMetadata { Targets = [.. column.Targets] },
        ColumnKind.DateTime => new DateTimeAttributeMetadata { DateTimeBehavior = Behavior(column.Behavior) },
        ColumnKind.UniqueIdentifier => new UniqueIdentifierAttributeMetadata(),
        _ => new AttributeMetadata(),
    };

    public static AttributeTypeCode Code(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => AttributeTypeCode.String,
        ColumnKind.Memo => AttributeTypeCode.Memo,
        ColumnKind.WholeNumber => AttributeTypeCode.Integer,
        ColumnKind.BigInt => AttributeTypeCode.BigInt,
        ColumnKind.Decimal => AttributeTypeCode.Decimal,
        ColumnKind.Double => AttributeTypeCode.Double,
        ColumnKind.Money => AttributeTypeCode.Money,
        ColumnKind.Boolean => AttributeTypeCode.Boolean,
        ColumnKind.ManagedProperty => AttributeTypeCode.ManagedProperty,
        ColumnKind.Choice => AttributeTypeCode.Picklist,
        ColumnKind.State => AttributeTypeCode.State,
        ColumnKind.Status => AttributeTypeCode.Status,
        ColumnKind.Lookup => AttributeTypeCode.Lookup,
        ColumnKind.Customer => AttributeTypeCode.Customer,
        ColumnKind.Owner => AttributeTypeCode.Owner,
        ColumnKind.DateTime => AttributeTypeCode.DateTime,
        ColumnKind.UniqueIdentifier => AttributeTypeCode.Uniqueidentifier,
        ColumnKind.EntityName => AttributeTypeCode.EntityName,
        ColumnKind.PartyList => AttributeTypeCode.PartyList,
        _ => AttributeTypeCode.Virtual,
    };

    private static EnumAttributeMetadata Options(EnumAttributeMetadata definition, ColumnMetadata column, Func<IReadOnlyDictionary<int, string>, Label> label)
    {
        definition.DefaultFormValue = column.DefaultValue;
        definition.OptionSet = new OptionSetMetadata { IsGlobal = column.ChoiceName is not null, Name = column.ChoiceName ?? column.LogicalName };
        foreach (var option in column.Options)
        {
            definition.OptionSet.Options.Add(Option(column.Kind, option, label));
        }

        return definition;
    }

    private static OptionMetadata Option(ColumnKind kind, ChoiceOption option, Func<IReadOnlyDictionary<int, string>, Label> label) => kind switch
    {
        ColumnKind.State => new StateOptionMetadata { Value = option.Value, Label = label(option.Labels), DefaultStatus = option.DefaultStatus },
        ColumnKind.Status => new StatusOptionMetadata { Value = option.Value, Label = label(option.Labels), State = option.State },
        _ => new OptionMetadata(label(option.Labels), option.Value),
    };

    private static BooleanOptionSetMetadata TwoOptions(ColumnMetadata column, Func<IReadOnlyDictionary<int, string>, Label> label) => new()
    {
        TrueOption = column.Option(1) is { } yes ? new OptionMetadata(label(yes.Labels), 1) : null,
        FalseOption = column.Option(0) is { } no ? new OptionMetadata(label(no.Labels), 0) : null,
    };

    private static DateTimeBehavior Behavior(DateBehavior behavior) => behavior switch
    {
        DateBehavior.DateOnly => DateTimeBehavior.DateOnly,
        DateBehavior.TimeZoneIndependent => DateTimeBehavior.TimeZoneIndependent,
        _ => DateTimeBehavior.UserLocal,
    };
}
