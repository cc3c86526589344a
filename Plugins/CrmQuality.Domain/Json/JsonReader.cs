using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace CrmQuality.Domain.Json;

/// <summary>Reads JSON front to back without building a tree: the cold start of every plug-in worker depends on it.</summary>
/// <remarks>
/// The caller knows the shape: <c>reader.BeginObject(); while (reader.NextProperty(out var name)) ...</c>. Anything else than
/// what is asked for throws <see cref="FormatException"/> naming the position.
/// </remarks>
public sealed class JsonReader(string json)
{
    private const int DeepestNesting = 64;
    private int at;
    private int depth;
    private bool isFirst;

    /// <summary>Enters an object.</summary>
    public void BeginObject() => Begin('{');

    /// <summary>Enters an array.</summary>
    public void BeginArray() => Begin('[');

    /// <summary>Moves to the next property, or leaves the object.</summary>
    public bool NextProperty(out string name)
    {
        name = "";
        if (!Next('}'))
        {
            return false;
        }

        name = ReadText();
        Expect(':');
        return true;
    }

    /// <summary>Moves to the next element, or leaves the array.</summary>
    public bool NextElement() => Next(']');

    /// <summary>Reads an array.</summary>
    /// <param name="read">Reads one element.</param>
    public List<T> ReadAll<T>(Func<JsonReader, T> read)
    {
        var all = new List<T>();
        BeginArray();
        while (NextElement())
        {
            all.Add(read(this));
        }

        return all;
    }

    /// <summary>Whether a text comes next.</summary>
    public bool IsAtText => Peek() == '"';

    /// <summary>Reads a text.</summary>
    public string ReadText()
    {
        Expect('"');
        var end = json.IndexOfAny(['"', '\\'], at);
        if (end < 0)
        {
            throw Unexpected("a closing quote");
        }

        if (json[end] == '\\')
        {
            return ReadEscaped();
        }

        var text = json.Substring(at, end - at);
        at = end + 1;
        return text;
    }

    /// <summary>Reads a whole number.</summary>
    public long ReadWhole() => long.TryParse(NumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Unexpected("a whole number");

    /// <summary>Reads a whole number of 32 bits.</summary>
    public int ReadInt() => int.TryParse(NumberText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Unexpected("a whole number of 32 bits");

    /// <summary>Reads a number without loss.</summary>
    public decimal ReadDecimal() => decimal.TryParse(NumberText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw Unexpected("a number");

    /// <summary>Reads an id.</summary>
    public Guid ReadId() => Guid.TryParse(ReadText(), out var id) ? id : throw Unexpected("an id");

    /// <summary>Reads true or false.</summary>
    public bool ReadFlag()
    {
        var isTrue = Peek() == 't';
        var word = isTrue ? "true" : "false";
        if (string.CompareOrdinal(json, at, word, 0, word.Length) != 0)
        {
            throw Unexpected("true or false");
        }

        at += word.Length;
        return isTrue;
    }

    /// <summary>Reads over a value of any shape.</summary>
    public void Skip()
    {
        switch (Peek())
        {
            case '{':
                BeginObject();
                while (NextProperty(out _))
                {
                    Skip();
                }

                break;
            case '[':
                BeginArray();
                while (NextElement())
                {
                    Skip();
                }

                break;
            case '"':
                ReadText();
                break;
            case 't' or 'f':
                ReadFlag();
                break;
            default:
                ReadDecimal();
                break;
        }
    }

    /// <summary>Checks that nothing follows.</summary>
    public void End()
    {
        if (Peek() != '\0')
        {
            throw Unexpected("the end");
        }
    }

    private void Begin(char bracket)
    {
        Expect(bracket);
        isFirst = true;
        if (++depth > DeepestNesting)
        {
            throw Unexpected($"at most {DeepestNesting} levels");
        }
    }

    private bool Next(char close)
    {
        if (Peek() == close)
        {
            at++;
            depth--;
            isFirst = false;
            return false;
        }

        if (!isFirst)
        {
            Expect(',');
        }

        isFirst = false;
        return true;
    }

    private string NumberText()
    {
        Peek();
        var start = at;
        while (at < json.Length && (char.IsDigit(json[at]) || json[at] is '-' or '+' or '.' or 'e' or 'E'))
        {
            at++;
        }

        return json.Substring(start, at - start);
    }

    private string ReadEscaped()
    {
        var text = new StringBuilder();
        while (at < json.Length && json[at] != '"')
        {
            var c = json[at++];
            text.Append(c == '\\' ? ReadEscape() : c);
        }

        Expect('"');
        return text.ToString();
    }

    private char ReadEscape()
    {
        var c = at < json.Length ? json[at++] : '\0';
        return c switch
        {
            '"' or '\\' or '/' => c,
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'f' => '\f',
            'u' => ReadUnicode(),
            _ => throw Unexpected("an escape sequence"),
        };
    }

    private char ReadUnicode()
    {
        if (at + 4 > json.Length || !int.TryParse(json.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw Unexpected("four hexadecimal digits");
        }

        at += 4;
        return (char)code;
    }

    private char Peek()
    {
        while (at < json.Length && json[at] is ' ' or '\n' or '\r' or '\t')
        {
            at++;
        }

        return at < json.Length ? json[at] : '\0';
    }

    private void Expect(char c)
    {
        if (Peek() != c)
        {
            throw Unexpected($"'{c}'");
        }

        at++;
    }

    private FormatException Unexpected(string expected) => new($"JSON position {at}: {expected} expected.");
}
