using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>Makes a column definition from a line of a data file.</summary>
internal static class StockColumn
{
    private const int English = 1033;

    public static ColumnMetadata Read(CsvTable.Line line)
    {
        var name = line["column"];
        var kind = Parse<ColumnKind>(line, "kind");
        return new ColumnMetadata
        {
            LogicalName = name,
            SchemaName = line.Optional("schema") ?? name,
            Kind = kind,
            MaxLength = Whole(line, "length"),
            Min = Number(line, "min"),
            Max = Number(line, "max"),
            Precision = Whole(line, "precision"),
            PrecisionSource = (PrecisionSource)(Whole(line, "source") ?? 0),
            Behavior = line.Optional("behavior") is null ? DateBehavior.UserLocal : Parse<DateBehavior>(line, "behavior"),
            Targets = line["targets"].Split('|', StringSplitOptions.RemoveEmptyEntries),
            Options = [.. line["options"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(text => Option(kind, text))],
            DefaultValue = Whole(line, "default"),
            RequiredLevel = Parse<RequiredLevel>(line, "required"),
            ValidForCreate = line.Flag("create"),
            ValidForUpdate = line.Flag("update"),
            ValidForRead = line.Flag("read"),
            CalculationOf = kind == ColumnKind.Money ? line.Optional("of") : null,
            TypeOf = kind is ColumnKind.EntityName or ColumnKind.Choice ? line.Optional("of") : null,
            AttributeOf = kind is ColumnKind.Money or ColumnKind.EntityName or ColumnKind.Choice ? null : line.Optional("of"),
            Labels = line.Optional("label") is { } label ? new Dictionary<int, string> { [English] = label } : [],
        };
    }

    private static ChoiceOption Option(ColumnKind kind, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var value = int.Parse(text[..equals], CultureInfo.InvariantCulture);
        var label = text[(equals + 1)..];
        if (kind is not (ColumnKind.State or ColumnKind.Status))
        {
            return new ChoiceOption(value, Labelled(label));
        }

        var at = label.LastIndexOf('@');
        var other = int.Parse(label[(at + 1)..], CultureInfo.InvariantCulture);
        return kind == ColumnKind.State
            ? new ChoiceOption(value, Labelled(label[..at]), DefaultStatus: other)
            : new ChoiceOption(value, Labelled(label[..at]), State: other);
    }

    private static Dictionary<int, string> Labelled(string label) => new() { [English] = label };

    private static int? Whole(CsvTable.Line line, string column) =>
        line.Optional(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static decimal? Number(CsvTable.Line line, string column) =>
        line.Optional(column) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static T Parse<T>(CsvTable.Line line, string column)
        where T : struct, Enum =>
        Enum.TryParse<T>(line[column], out var value)
            ? value
            : throw new InvalidDataException($"{line.Table.Name}, line {line.Number}: {column} is '{line[column]}'.");
}
