using System;
using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace CrmQuality.Cli.Input.Json;

/// <summary>Reads a JSON file into parts that know their lines.</summary>
internal ref struct LocatedJson
{
    private readonly string file;
    private readonly byte[] bytes;
    private Utf8JsonReader reader;
    private int line = 1;
    private int counted;

    private LocatedJson(string file, byte[] bytes)
    {
        var start = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        this.file = file;
        this.bytes = bytes[start..];
        reader = new Utf8JsonReader(this.bytes);
    }

    /// <summary>The file's one value.</summary>
    /// <exception cref="UnusableInputException">The file is missing or is no JSON.</exception>
    public static JsonPart Read(string file) => Parse(file, ReadableFile.Bytes(file));

    /// <summary>The one value in <paramref name="bytes"/>; <paramref name="file"/> is named in errors.</summary>
    public static JsonPart Parse(string file, byte[] bytes)
    {
        var json = new LocatedJson(file, bytes);
        try
        {
            json.reader.Read();
            var part = json.Value();
            json.reader.Read();
            return part;
        }
        catch (JsonException cause)
        {
            var reason = "this is not JSON: " + cause.Message.Split(" LineNumber:")[0].TrimEnd('.');
            throw new UnusableInputException(new InputProblem(file, reason) { Line = (cause.LineNumber ?? 0) + 1 }, cause);
        }
    }

    private JsonPart Value()
    {
        var line = Line();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new JsonPart(file, line, JsonValueKind.Object) { Members = Members() },
            JsonTokenType.StartArray => new JsonPart(file, line, JsonValueKind.Array) { Items = Items() },
            JsonTokenType.String => new JsonPart(file, line, JsonValueKind.String) { Text = Characters() },
            JsonTokenType.Number => new JsonPart(file, line, JsonValueKind.Number) { Text = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True => new JsonPart(file, line, JsonValueKind.True) { Text = "true" },
            JsonTokenType.False => new JsonPart(file, line, JsonValueKind.False) { Text = "false" },
            _ => new JsonPart(file, line, JsonValueKind.Null),
        };
    }

    private List<JsonMember> Members()
    {
        var members = new List<JsonMember>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (name, line) = (Characters(), Line());
            reader.Read();
            members.Add(new JsonMember(name, line, Value()));
        }

        return members;
    }

    private List<JsonPart> Items()
    {
        var items = new List<JsonPart>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value());
        }

        return items;
    }

    /// <remarks>The reader checks the encoding only when a text is asked for, and reports it without a line.</remarks>
    private string Characters()
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException cause)
        {
            var reason = "the text is not UTF-8, or half of a character pair; save the file as UTF-8";
            throw new UnusableInputException(new InputProblem(file, reason) { Line = Line() }, cause);
        }
    }

    private int Line()
    {
        for (var end = (int)reader.TokenStartIndex; counted < end; counted++)
        {
            line += bytes[counted] == (byte)'\n' ? 1 : 0;
        }

        return line;
    }
}
