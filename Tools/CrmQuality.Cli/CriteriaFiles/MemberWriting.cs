using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using CrmQuality.Cli.Reporting;

namespace CrmQuality.Cli.CriteriaFiles;

/// <summary>Writes members of a criteria file, unless they say what holds without them.</summary>
internal static class MemberWriting
{
    /// <summary>A text, unless it is blank.</summary>
    public static void WriteUnlessBlank(this Utf8JsonWriter json, string name, string text) => json.WriteUnless("", name, text);

    /// <summary>A text, unless it is the default.</summary>
    public static void WriteUnless(this Utf8JsonWriter json, string unless, string name, string text)
    {
        if (text != unless)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A number, unless it is the default.</summary>
    public static void WriteUnless(this Utf8JsonWriter json, int unless, string name, int number)
    {
        if (number != unless)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>A number, where there is one.</summary>
    public static void WriteUnlessNone(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
    }

    /// <summary>True or false, unless it is the default.</summary>
    public static void WriteUnless(this Utf8JsonWriter json, bool unless, string name, bool flag)
    {
        if (flag != unless)
        {
            json.WriteBoolean(name, flag);
        }
    }

    /// <summary>A text of several lines as a list of its lines, another one as it is; nothing where it is blank.</summary>
    public static void WriteLinesUnlessBlank(this Utf8JsonWriter json, string name, string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            json.WriteUnlessBlank(name, text);
            return;
        }

        json.WriteStartArray(name);
        foreach (var line in text.Split('\n'))
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    /// <summary>A list on one line, unless it is empty.</summary>
    public static void WriteUnlessEmpty(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WriteList(name, texts);
        }
    }

    /// <summary>A list on one line.</summary>
    public static void WriteList(this Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WritePropertyName(name);
        json.WriteRawValue("[" + string.Join(", ", texts.Select(JsonText.Quoted)) + "]");
    }
}
