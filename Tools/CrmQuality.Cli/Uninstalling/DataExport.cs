using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input;
using CrmQuality.Plugins.Dataverse;
using CsvHelper;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Cli.Uninstalling;

/// <summary>Keeps as files, one for each table, what uninstalling drops.</summary>
/// <param name="service">The environment, as somebody who reads everything.</param>
/// <param name="folder">A folder that is new or empty.</param>
internal sealed class DataExport(IOrganizationService service, string folder)
{
    /// <summary>Writes the files.</summary>
    /// <exception cref="UnusableInputException">The folder cannot be used, or a file not be written.</exception>
    /// <exception cref="EnvironmentException">The environment does not give the rows.</exception>
    public IReadOnlyList<ExportedFile> Write()
    {
        Prepare();
        return [.. new ExportTables(service).Find().Select(Write)];
    }

    private void Prepare() => Guarded(folder, () =>
    {
        if (Directory.CreateDirectory(folder).EnumerateFileSystemInfos().Any())
        {
            throw new UnusableInputException(new InputProblem(folder, "the folder is not empty; name a new one, so that nothing of an earlier export is lost. Nothing was done"));
        }

        return 0;
    });

    private ExportedFile Write(ExportTable table)
    {
        var file = Path.Combine(folder, table.Name + ".csv");
        return new ExportedFile(table.Name, file, Guarded(file, () => Rows(table, file)));
    }

    private int Rows(ExportTable table, string file)
    {
        using var writer = CsvWriter.Create(new FileStream(file, FileMode.CreateNew, FileAccess.Write), new CsvWriterOptions());
        Record(writer, [table.Id, .. table.Columns.SelectMany(column => Names(table, column))]);
        var rows = 0;
        service.Each(QueryOf(table), row =>
        {
            Record(writer, [row.Id.ToString("D"), .. table.Columns.SelectMany(column => Cells(table, column, row))]);
            rows++;
        });
        return rows;
    }

    private static QueryExpression QueryOf(ExportTable table)
    {
        var query = new QueryExpression(table.Name) { ColumnSet = new ColumnSet([.. table.Columns]) };
        query.Criteria.FilterOperator = LogicalOperator.Or;
        foreach (var column in table.OnlyFilled)
        {
            query.Criteria.AddCondition(column, ConditionOperator.NotNull);
        }

        query.AddOrder(table.Id, OrderType.Ascending);
        return query;
    }

    private static string[] Names(ExportTable table, string column) => table.Lookups.Contains(column) ? [column, column + ".table", column + ".name"] : [column];

    private static string[] Cells(ExportTable table, string column, Entity row)
    {
        var value = row.GetAttributeValue<object?>(column);
        var reference = value as EntityReference;
        return table.Lookups.Contains(column) ? [CellText.Of(value), reference?.LogicalName ?? "", reference?.Name ?? ""] : [CellText.Of(value)];
    }

    private static void Record(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.EndRecord();
    }

    private static int Guarded(string path, Func<int> write)
    {
        try
        {
            return write();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new UnusableInputException(new InputProblem(path, $"the export cannot be written: {cause.Message} Nothing was changed in the environment"), cause);
        }
    }
}
