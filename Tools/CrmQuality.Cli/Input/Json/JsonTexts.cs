using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace CrmQuality.Cli.Input.Json;

/// <summary>Reads what stands in a file as several texts.</summary>
internal static class JsonTexts
{
    /// <summary>A text, or a list of its lines; blank when the file lacks it.</summary>
    public static string Lines(this JsonShape shape, string name)
    {
        var part = shape.Part(name);
        var lines = part is { Kind: JsonValueKind.Array } ? part.Items : part is null ? [] : [part];
        foreach (var line in lines.Where(line => line.Kind != JsonValueKind.String))
        {
            shape.Report(line.Line, $"'{name}' must be a text or a list of its lines", name);
        }

        return string.Join('\n', lines.Select(line => line.Text));
    }

    /// <summary>An array of texts, none when the file lacks it.</summary>
    public static IReadOnlyList<string> Texts(this JsonShape shape, string name) => shape.Items(name).Select(item => shape.TextOf(item, name)).ToList();

    /// <summary>The text of an item or member value; anything but a text or a number is a problem.</summary>
    public static string TextOf(this JsonShape shape, JsonPart part, string name)
    {
        if (part.Kind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            shape.Report(part.Line, $"'{name}' must hold texts only", name);
        }

        return part.Text;
    }
}
