using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmQuality.Cli.Reporting;

/// <summary>How the tool writes JSON: indented, with line feeds on every system, and without escapes that only web pages need.</summary>
internal static class JsonText
{
    /// <remarks>Relaxed: the output is no web page, and people read messages with quotes in them.</remarks>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object with a line break at its end.</summary>
    /// <param name="writeMembers">Writes what is in it.</param>
    public static string Of(Action<Utf8JsonWriter> writeMembers)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) + "\n";
    }

    /// <summary>A text in quotes.</summary>
    public static string Quoted(string text) => "\"" + JsonEncodedText.Encode(text, Options.Encoder) + "\"";
}
