using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads an <c>attribute</c> node.</summary>
internal static class ColumnNode
{
    private static readonly FrozenDictionary<string, ColumnKind> Kinds = new Dictionary<string, ColumnKind>
    {
        ["nvarchar"] = ColumnKind.Text,
        ["ntext"] = ColumnKind.Memo,
        ["int"] = ColumnKind.WholeNumber,
        ["bigint"] = ColumnKind.BigInt,
        ["decimal"] = ColumnKind.Decimal,
        ["float"] = ColumnKind.Double,
        ["money"] = ColumnKind.Money,
        ["bit"] = ColumnKind.Boolean,
        ["picklist"] = ColumnKind.Choice,
        ["multiselectpicklist"] = ColumnKind.MultiChoice,
        ["state"] = ColumnKind.State,
        ["status"] = ColumnKind.Status,
        ["lookup"] = ColumnKind.Lookup,
        ["customer"] = ColumnKind.Customer,
        ["owner"] = ColumnKind.Owner,
        ["datetime"] = ColumnKind.DateTime,
        ["primarykey"] = ColumnKind.UniqueIdentifier,
        ["uniqueidentifier"] = ColumnKind.UniqueIdentifier,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="node">The node.</param>
    /// <param name="table">Logical name of the table, for messages.</param>
    /// <param name="globalChoice">Options of a global choice by name, or null.</param>
    public static ColumnMetadata Read(XElement node, string table, Func<string, IReadOnlyList<ChoiceOption>?> globalChoice)
    {
        var schemaName = node.RequiredAttribute("PhysicalName", $"customizations.xml, a column of {table}");
        var where = $"customizations.xml, column {table}.{schemaName}";
        var kind = Kind(node, where);
        RefuseWhatIsNotCalculatedHere(node, where);
        return new ColumnMetadata
        {
            LogicalName = node.Optional("LogicalName") ?? Node.Logical(schemaName),
            SchemaName = schemaName,
            Kind = kind,
            MaxLength = node.Whole("MaxLength", where),
            Min = node.Number("MinValue", where),
            Max = node.Number("MaxValue", where),
            Precision = node.Whole("Accuracy", where),
            PrecisionSource = (PrecisionSource)(node.Whole("AccuracySource", where) ?? 0),
            Behavior = Behavior(node, where),
            Options = Options(node, where, globalChoice),
            ChoiceName = node.Element("optionset") is null ? node.Optional("OptionSetName") : null,
            DefaultValue = Default(node, kind, where),
            RequiredLevel = Level(node, where),
            ValidForCreate = node.Flag("ValidForCreateApi", true),
            ValidForUpdate = node.Flag("ValidForUpdateApi", true),
            ValidForRead = node.Flag("ValidForReadApi", true),
            IsSecured = node.Flag("IsSecured", false),
            IsCustom = node.Flag("IsCustomField", false),
            CalculationOf = node.Optional("CalculationOf") is { } source ? Node.Logical(source) : null,
            Labels = node.Labels("displaynames", "displayname"),
        };
    }

    private static ColumnKind Kind(XElement node, string where)
    {
        var type = node.Required("Type", where);
        return Kinds.TryGetValue(type, out var kind)
            ? kind
            : throw new SolutionImportException($"{where}: columns of type '{type}' are not supported by the embedded Dataverse.");
    }

    private static void RefuseWhatIsNotCalculatedHere(XElement node, string where)
    {
        if (node.Optional("SourceType") is { } source and not "0")
        {
            throw new SolutionImportException($"{where}: calculated, rollup and formula columns are not supported by the embedded Dataverse (SourceType {source}).");
        }

        if (node.Optional("AutoNumberFormat") is { } format)
        {
            throw new SolutionImportException($"{where}: automatic numbers are not supported by the embedded Dataverse ('{format}').");
        }
    }

    private static DateBehavior Behavior(XElement node, string where) => node.Whole("Behavior", where) switch
    {
        null or 1 => DateBehavior.UserLocal,
        2 => DateBehavior.DateOnly,
        3 => DateBehavior.TimeZoneIndependent,
        var other => throw new SolutionImportException(SolutionErrors.Schema, $"{where}: the behaviour {other} is none of 1, 2 and 3."),
    };

    private static IReadOnlyList<ChoiceOption> Options(XElement node, string where, Func<string, IReadOnlyList<ChoiceOption>?> globalChoice)
    {
        if (node.Element("optionset") is { } local)
        {
            return OptionSetNode.Options(local, where);
        }

        return node.Optional("OptionSetName") is not { } name
            ? []
            : globalChoice(name) ?? throw new SolutionImportException(SolutionErrors.MissingChoice, $"{where}: the choice '{name}' is neither in the solution nor in the organisation.");
    }

    /// <summary>A choice has no default when it says -1, a whole number never has one here.</summary>
    private static int? Default(XElement node, ColumnKind kind, string where) => kind switch
    {
        ColumnKind.Boolean => node.Whole("AppDefaultValue", where) ?? 0,
        ColumnKind.Choice when node.Whole("AppDefaultValue", where) is { } value and not -1 => value,
        ColumnKind.State => 0,
        _ => null,
    };

    private static RequiredLevel Level(XElement node, string where) => node.Optional("RequiredLevel") switch
    {
        null or "none" => RequiredLevel.None,
        "recommended" => RequiredLevel.Recommended,
        "required" => RequiredLevel.ApplicationRequired,
        "systemrequired" => RequiredLevel.SystemRequired,
        var other => throw new SolutionImportException(SolutionErrors.Schema, $"{where}: the requirement level '{other}' is unknown."),
    };
}
