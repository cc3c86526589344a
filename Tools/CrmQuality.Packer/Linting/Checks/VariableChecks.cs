using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Environment variables.</summary>
internal static class VariableChecks
{
    private const int FirstType = 100000000;
    private const int LastType = 100000005;
    private const string Number = "100000001";
    private const string Boolean = "100000002";
    private const string Json = "100000003";

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ1608", "Environment variables")
        {
            Meaning = $"The schema name begins with {Product.Prefix}_, the type is {FirstType} to {LastType}, and the default value is one of that type.",
            Remedy = "Correct the value named.",
            Certainty = Certainty.Seen,
            Source = "real solutions; the types are those of the table environmentvariabledefinition",
            Find = Definitions,
        },
        new("CQ1609", "Values of environment variables")
        {
            Meaning = "The solution ships no current value of an environment variable: it would replace what the administrator set.",
            Remedy = $"Delete {CopiedFiles.ValuesFile}; the default value is in the definition.",
            Certainty = Certainty.House,
            Source = "values are those of one environment",
            IsOfFiles = true,
            Find = subject => subject.Parts.Files.Names.Where(name => name.EndsWith("/" + CopiedFiles.ValuesFile, StringComparison.Ordinal))
                .Select(name => Fault.Of(name, "a current value would ship to everybody")),
        },
        new("CQ1610", "Environment variables that nothing reads")
        {
            Meaning = "The code of the plug-ins or a web resource names every environment variable: one that nothing reads is a setting without effect.",
            Remedy = "Correct the name, or remove the variable before it is released.",
            Certainty = Certainty.House,
            Source = "a setting that does nothing misleads",
            Skip = subject => subject.Assembly.Facts is null ? "there is no plug-in assembly" : null,
            Find = Unread,
        },
    ];

    private static IEnumerable<Fault> Definitions(LintSubject subject)
    {
        foreach (Part variable in subject.Parts.Variables)
        {
            string type = variable.Text("type");
            if (!variable.Attribute("schemaname").StartsWith(Product.Prefix + "_", StringComparison.Ordinal))
            {
                yield return Fault.OfAttribute(variable, "schemaname", $"'{variable.Attribute("schemaname")}' does not begin with '{Product.Prefix}_'");
            }

            if (!int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < FirstType or > LastType)
            {
                yield return Fault.OfChild(variable, "type", $"it is '{type}', expected {FirstType} to {LastType}");
            }
            else if (variable.Text("defaultvalue") is { Length: > 0 } value && !Fits(type, value))
            {
                yield return Fault.OfChild(variable, "defaultvalue", $"'{value}' is no value of the type {type}");
            }
        }
    }

    private static bool Fits(string type, string text) => type switch
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
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<Fault> Unread(LintSubject subject) =>
        from variable in subject.Parts.Variables
        let name = variable.Attribute("schemaname")
        where subject.AssemblyFacts.All(facts => !facts.Literals.Contains(name))
            && subject.Parts.WebResources.All(resource => !Encoding.UTF8.GetString(resource.Content).Contains(name, StringComparison.Ordinal))
        select Fault.Of(variable, $"nothing reads '{name}'");
}
