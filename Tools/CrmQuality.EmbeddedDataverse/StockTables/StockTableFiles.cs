using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.StockTables;

/// <summary>The stock tables of Dataverse and Dynamics 365 Sales that this organisation starts with.</summary>
public static class StockTableFiles
{
    private const string Prefix = "StockTables/";
    private const string CascadeDelete = "CascadeDelete";

    /// <summary>Reads all data files into metadata.</summary>
    public static OrganizationMetadata Load()
    {
        var metadata = new OrganizationMetadata();
        var privileges = Open("privileges.csv").Lines.ToDictionary(line => line["table"]);
        var particulars = Open("particulars.csv").Lines.ToDictionary(line => line["table"]);
        foreach (var line in Open("tables.csv").Lines)
        {
            metadata.Define(Table(line, privileges.GetValueOrDefault(line["table"]), particulars.GetValueOrDefault(line["table"])));
        }

        foreach (var table in metadata.Tables.ToArray())
        {
            LoadColumns(metadata, table);
        }

        return metadata;
    }

    private static TableMetadata Table(CsvTable.Line line, CsvTable.Line? privileges, CsvTable.Line? particulars) => new()
    {
        LogicalName = line["table"],
        SchemaName = line["schema"],
        EntitySetName = line["set"],
        PrimaryId = line["primaryid"],
        PrimaryName = line.Optional("primaryname"),
        Ownership = Enum.Parse<OwnershipKind>(line["ownership"]),
        ObjectTypeCode = int.Parse(line["typecode"], CultureInfo.InvariantCulture),
        IsActivity = line.Flag("activity"),
        PrivilegeSubject = privileges?.Optional("subject"),
        AccessParent = privileges?.Optional("parent"),
        Messages = particulars is null ? TableMessages.All : Enum.Parse<TableMessages>(particulars["messages"]),
        IsProcessFlow = particulars?.Flag("bpf") ?? false,
    };

    private static void LoadColumns(OrganizationMetadata metadata, TableMetadata table)
    {
        foreach (var line in Open("Columns/" + table.LogicalName + ".csv").Lines)
        {
            var column = table.Define(StockColumn.Read(line));
            var points = column.IsReference || (column.Kind == ColumnKind.UniqueIdentifier && column.Targets.Count > 0);
            if (!points || column.AttributeOf is not null)
            {
                continue;
            }

            var cascadesDeleteOnly = line["delete"] == CascadeDelete;
            var onDelete = cascadesDeleteOnly ? DeleteBehavior.Cascade : Enum.Parse<DeleteBehavior>(line["delete"]);
            foreach (var target in column.Targets)
            {
                var isParental = !cascadesDeleteOnly && IsParental(metadata, table, target, onDelete);
                metadata.Define(new TableRelationship(
                    $"{table.LogicalName}_{column.LogicalName}_{target}", table.LogicalName, column.LogicalName, target, onDelete, isParental));
            }
        }
    }

    /// <summary>Most stock relationships that cascade deletion are parental: they cascade assignment too, where both sides have owners.</summary>
    private static bool IsParental(OrganizationMetadata metadata, TableMetadata table, string target, DeleteBehavior onDelete) =>
        onDelete == DeleteBehavior.Cascade && table.Ownership == OwnershipKind.UserOwned && metadata.Table(target)?.Ownership == OwnershipKind.UserOwned;

    internal static CsvTable Open(string file)
    {
        using var stream = typeof(StockTableFiles).Assembly.GetManifestResourceStream(Prefix + file)
            ?? throw new FileNotFoundException($"The embedded file {Prefix}{file} is missing.");
        using var reader = new StreamReader(stream);
        return CsvTable.Read(file, reader);
    }
}
