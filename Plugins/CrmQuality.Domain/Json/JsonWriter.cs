using System;
using System.Globalization;
using System.Text;

namespace CrmQuality.Domain.Json;

/// <summary>Writes compact JSON: no spaces, properties in the order they are written.</summary>
public sealed class JsonWriter
{
    private readonly StringBuilder text = new();
    private bool needsComma;

    /// <summary>Opens an object.</summary>
    public JsonWriter BeginObject() => Open('{');

    /// <summary>Closes an object.</summary>
    public JsonWriter EndObject() => Close('}');

    /// <summary>Opens an array.</summary>
    public JsonWriter BeginArray() => Open('[');

    /// <summary>Closes an array.</summary>
    public JsonWriter EndArray() => Close(']');

    /// <summary>Writes a property's name; its value comes next.</summary>
    public JsonWriter Name(string name)
    {
        Separate();
        Quote(name);
        text.Append(':');
        needsComma = false;
        return this;
    }

    /// <summary>Writes a text.</summary>
    public JsonWriter Value(string value)
    {
        Separate();
        Quote(value);
        return this;
    }

    /// <summary>Writes a whole number.</summary>
    public JsonWriter Value(long value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes a number without loss.</summary>
    public JsonWriter Value(decimal value) => Raw(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes true or false.</summary>
    public JsonWriter Value(bool value) => Raw(value ? "true" : "false");

    /// <summary>Writes an id as text.</summary>
    public JsonWriter Value(Guid value) => Value(value.ToString("D"));

    /// <summary>The JSON written so far.</summary>
    public override string ToString() => text.ToString();

    private JsonWriter Open(char bracket)
    {
        Separate();
        text.Append(bracket);
        needsComma = false;
        return this;
    }

    private JsonWriter Close(char bracket)
    {
        text.Append(bracket);
        needsComma = true;
        return this;
    }

    private JsonWriter Raw(string value)
    {
        Separate();
        text.Append(value);
        return this;
    }

    private void Separate()
    {
        if (needsComma)
        {
            text.Append(',');
        }

        needsComma = true;
    }

    private void Quote(string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }
}
