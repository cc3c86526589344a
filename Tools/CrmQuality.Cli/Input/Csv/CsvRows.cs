using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Unicode;
using CsvHelper;

namespace CrmQuality.Cli.Input.Csv;

/// <summary>
/// The rows of a CSV file, read forward once. A row that can be told from its neighbours but not read carries a <see cref="Defect"/>; a file
/// whose rows cannot be told apart, or that is not UTF-8, is unusable.
/// </summary>
internal sealed class CsvRows : IDisposable
{
    private readonly CsvReader reader;
    private CsvMalformedReason? malformed;

    /// <param name="file">The file as the user named it.</param>
    /// <param name="delimiter">The character between two fields.</param>
    public CsvRows(string file, char delimiter)
    {
        File = file;
        reader = CsvReader.Create(ReadableFile.Stream(file), new CsvReaderOptions
        {
            Separator = delimiter,
            TrackLineNumbers = true,
            OnMalformedRecord = record => malformed = record.Reason,
        });
        Header = reader.Headers.ToArray();
        CheckHeader();
    }

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The line on which the row starts; the header is row 1.</summary>
    public long Row => reader.LineNumber;

    /// <summary>Why the row cannot be read, or nothing.</summary>
    public string? Defect { get; private set; }

    /// <summary>The fields of the row as they stand in the file.</summary>
    public IReadOnlyList<string> Fields => Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();

    /// <summary>The text of a field without the white space around it; blank where the row is too short.</summary>
    public string Field(int index) => reader.GetString(index).Trim();

    /// <summary>Where a column stands.</summary>
    /// <exception cref="UnusableInputException">The file has no such column, or has it twice.</exception>
    public int IndexOf(string column)
    {
        var found = Enumerable.Range(0, Header.Count).Where(index => SameName(Header[index], column)).Take(2).ToList();
        if (found.Count == 1)
        {
            return found[0];
        }

        var reason = found.Count == 0
            ? $"the file has no such column; it has {string.Join(", ", Header)}"
            : "the header names this column twice; rename one";
        throw new UnusableInputException(new InputProblem(File, reason) { Row = 1, Column = column });
    }

    /// <summary>Whether the header names a column.</summary>
    public bool Has(string column) => Header.Any(name => SameName(name, column));

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="UnusableInputException">From here on the rows cannot be told apart.</exception>
    public bool Read()
    {
        malformed = null;
        if (!reader.Read())
        {
            return false;
        }

        RefuseOpenQuote();
        RefuseOtherEncoding();
        Defect = FindDefect();
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => reader.Dispose();

    private static bool SameName(string left, string right) => string.Equals(left.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);

    private void CheckHeader()
    {
        if (Header.Count == 0)
        {
            throw new UnusableInputException(new InputProblem(File, "the file is empty; a header row is expected"));
        }

        if (malformed == CsvMalformedReason.UnterminatedQuote)
        {
            throw Unusable(1, Header.Count - 1, "a quote opens here and is never closed");
        }

        var broken = Header.ToList().FindIndex(name => name.Contains('\uFFFD', StringComparison.Ordinal));
        if (broken >= 0)
        {
            throw Unusable(1, broken, "the name is not UTF-8; save the file as UTF-8");
        }
    }

    /// <remarks>Text after a closing quote in a row of several lines means that the quote that closed belonged to a later row.</remarks>
    private void RefuseOpenQuote()
    {
        var swallowedRows = malformed == CsvMalformedReason.TextAfterClosingQuote && reader.RawRecord.Contains((byte)'\n');
        if (malformed == CsvMalformedReason.UnterminatedQuote || swallowedRows)
        {
            throw Unusable(Row, FirstFieldWithLineBreak(), "a quote opens here and is not closed in this row; close it, or double it if it is part of the text");
        }
    }

    private int FirstFieldWithLineBreak()
    {
        var index = Enumerable.Range(0, reader.FieldCount).FirstOrDefault(index => reader.GetSpan(index).Contains((byte)'\n'), -1);
        return index >= 0 ? index : reader.FieldCount - 1;
    }

    private void RefuseOtherEncoding()
    {
        for (var index = 0; index < reader.FieldCount; index++)
        {
            if (!Utf8.IsValid(reader.GetSpan(index)))
            {
                throw Unusable(Row, index, "the text is not UTF-8; save the file as UTF-8");
            }
        }
    }

    private string? FindDefect()
    {
        if (malformed == CsvMalformedReason.TextAfterClosingQuote)
        {
            return "text follows a closing quote; double the quotes that are part of the text";
        }

        return reader.FieldCount == Header.Count ? null : $"the row has {reader.FieldCount} fields, the header {Header.Count}";
    }

    private UnusableInputException Unusable(long row, int index, string reason) =>
        new(new InputProblem(File, reason) { Row = row, Column = index < Header.Count ? Header[index] : null });
}
