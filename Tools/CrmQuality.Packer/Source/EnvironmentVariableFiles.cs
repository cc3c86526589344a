using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmQuality.Packer.Package;

namespace CrmQuality.Packer.Source;

/// <summary>Reads the environment variables, which go into the zip at the place they have here.</summary>
internal sealed class EnvironmentVariableFiles(SolutionFolder folder, string prefix)
{
    private const string Home = "environmentvariabledefinitions";
    private const int FirstType = 100000000;
    private const int Number = 100000001;
    private const int Boolean = 100000002;
    private const int Json = 100000003;
    private const int LastType = 100000005;

    public IReadOnlyList<SourceFile> ReadAll() =>
        [.. folder.Below(Home, "").Select(file => string.Join('/', file.Split('/').Take(2))).Distinct().SelectMany(Read)];

    private IEnumerable<SourceFile> Read(string home) =>
        [Definition($"{home}/environmentvariabledefinition.xml"), .. folder.Below(home, "/environmentvariablevalues.json").Select(Values)];

    private SourceFile Definition(string file)
    {
        var facts = new FileFacts(file, folder.Load(file, "environmentvariabledefinition"));
        facts.NameOfFolder("schemaname", prefix);
        facts.Required("displayname");
        int type = facts.Number("type", FirstType, LastType);
        if (facts.Optional("defaultvalue") is { } text && !Fits(type, text))
        {
            throw facts.Refusal(string.Create(CultureInfo.InvariantCulture, $"<defaultvalue> is '{text}', which is no value of the <type> {type}."));
        }

        return new SourceFile(file, XmlText.Bytes(facts.Root, marksNil: false));
    }

    private SourceFile Values(string file)
    {
        byte[] content = folder.Read(file);
        return IsJson(System.Text.Encoding.UTF8.GetString(content)) ? new SourceFile(file, content) : throw new PackException(file, "not well-formed JSON.");
    }

    private static bool Fits(int type, string text) => type switch
    {
        Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        Boolean => text is "yes" or "no",
        Json => IsJson(text),
        _ => true,
    };

    private static bool IsJson(string text)
    {
        try
        {
            using var _ = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
