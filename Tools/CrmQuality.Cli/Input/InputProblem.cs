using System.Globalization;
using System.Text;

namespace CrmQuality.Cli.Input;

/// <summary>One thing wrong with a file, and where.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Reason">What is wrong and what to do about it, as a sentence without a full stop.</param>
internal sealed record InputProblem(string File, string Reason)
{
    /// <summary>The line of a JSON file.</summary>
    public long? Line { get; init; }

    /// <summary>The row of a CSV file: the line on which it starts, the header being row 1.</summary>
    public long? Row { get; init; }

    /// <summary>The column of a CSV file.</summary>
    public string? Column { get; init; }

    /// <summary>The element of a JSON file, such as <c>criterion BUDGET</c>.</summary>
    public string? Element { get; init; }

    /// <summary>The member of that element which is malformed, such as <c>condition</c>; not shown.</summary>
    public string Member { get; init; } = "";

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder(File);
        Append(text, "line", Line);
        Append(text, "row", Row);
        Append(text, "column", Column);
        text.Append(Element is null ? "" : ", " + Element);
        return text.Append(": ").Append(Reason).ToString();
    }

    private static void Append(StringBuilder text, string name, object? value)
    {
        if (value is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", {name} {value}");
        }
    }
}
