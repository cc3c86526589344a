using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using CsvHelper;

namespace CrmQuality.Cli.Input.Csv;

/// <summary>
/// Rows that could not be used, kept as they were with the reason, beside the file they came from; in the current folder where that one cannot
/// be written. The file appears with the first such row.
/// </summary>
/// <param name="source">The file the rows come from.</param>
/// <param name="header">Its columns.</param>
/// <param name="delimiter">Its delimiter.</param>
/// <param name="earlier">What the same run has rejected of the file before; new rows follow it.</param>
internal sealed class RejectedRows(string source, IReadOnlyList<string> header, char delimiter, Rejection earlier) : IDisposable
{
    private CsvWriter? writer;

    /// <summary>How many rows were rejected so far, and where they are.</summary>
    public Rejection Rejection { get; private set; } = earlier;

    /// <summary>Keeps a row.</summary>
    public void Add(IReadOnlyList<string> fields, long row, string? column, string reason)
    {
        writer ??= Open();
        for (var index = 0; index < Math.Max(header.Count, fields.Count); index++)
        {
            writer.WriteField(index < fields.Count ? fields[index] : "");
        }

        writer.WriteField(row.ToString(CultureInfo.InvariantCulture));
        writer.WriteField(column ?? "");
        writer.WriteField(reason);
        writer.EndRecord();
        Rejection = Rejection with { Count = Rejection.Count + 1 };
    }

    /// <inheritdoc />
    public void Dispose() => writer?.Dispose();

    private CsvWriter Open()
    {
        var options = new CsvWriterOptions { Separator = delimiter, ValidateFieldCount = false };
        if (Rejection.File is { } begun)
        {
            return CsvWriter.Create(new FileStream(begun, FileMode.Append, FileAccess.Write), options);
        }

        var writer = CsvWriter.Create(Create(), options);
        foreach (var name in (string[])[.. header, "rejected_row", "rejected_column", "rejected_reason"])
        {
            writer.WriteField(name);
        }

        writer.EndRecord();
        return writer;
    }

    private FileStream Create()
    {
        var beside = source + ".rejected.csv";
        var here = Path.Combine(Environment.CurrentDirectory, Path.GetFileName(beside));
        try
        {
            return Create(beside);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return CreateInstead(here, beside);
        }
    }

    private FileStream CreateInstead(string here, string beside)
    {
        try
        {
            return Create(here);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            var reason = $"rows had to be rejected, and neither {beside} nor {here} can be written; run in a folder you may write to";
            throw new UnusableInputException(new InputProblem(source, reason), cause);
        }
    }

    private FileStream Create(string path)
    {
        var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        Rejection = Rejection with { File = path };
        return stream;
    }
}
