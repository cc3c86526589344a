using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.Packer.Source;

namespace CrmQuality.Packer.Linting.Checks;

/// <summary>Choices: their names, values and use.</summary>
internal static class ChoiceChecks
{
    private const int ValuesPerPrefix = 10000;

    public static IReadOnlyList<Check> All { get; } =
    [
        new("CQ0808", "Values of choices")
        {
            Meaning = $"The values of a choice are whole numbers of the publisher's range, {Product.OptionValuePrefix}0000 to {Product.OptionValuePrefix}9999, and no two are the same. Those of yes and no are 0 and 1.",
            Remedy = "Take the next free value of the range; a released value never changes its meaning.",
            Certainty = Certainty.House,
            Source = "the import takes any value; two publishers may then choose the same",
            Find = Values,
        },
        new("CQ0809", "Global choices")
        {
            Meaning = $"A choice of the solution is global, its name begins with {Product.Prefix}_ and is there once, and a column uses it.",
            Remedy = "Correct it, or remove a choice that nothing uses.",
            Certainty = Certainty.House,
            Source = "the product's names; a choice that shipped cannot leave unnoticed",
            Find = Global,
        },
        new("CQ0810", "States and statuses")
        {
            Meaning = "Every state has a default status, which exists and belongs to it, and every status belongs to a state that exists.",
            Remedy = "Correct defaultstatus or state.",
            Certainty = Certainty.Seen,
            Source = "real exports",
            Find = States,
        },
    ];

    private static IEnumerable<(string File, XElement Node)> OptionSets(LintSubject subject) =>
        subject.Parts.Choices.Select(choice => (choice.File, choice.Node))
            .Concat(ColumnChecks.AllColumns(subject).SelectMany(item => item.Column.Node.Elements("optionset").Select(node => (item.Column.File, node))));

    private static IEnumerable<Fault> Values(LintSubject subject)
    {
        foreach ((string file, XElement node) in OptionSets(subject))
        {
            bool isYesNo = node.Element("OptionSetType")?.Value == "bit";
            var values = new HashSet<string>(StringComparer.Ordinal);
            foreach (XElement option in node.Descendants("option"))
            {
                var part = new Part(file, option);
                string value = part.Attribute("value");
                if (!values.Add(value))
                {
                    yield return Fault.OfAttribute(part, "value", $"'{value}' is there twice");
                }
                else if (isYesNo ? value is not ("0" or "1") : !IsOurs(value))
                {
                    yield return Fault.OfAttribute(part, "value", $"'{value}' is not in the range");
                }
            }
        }
    }

    private static bool IsOurs(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number / ValuesPerPrefix == Product.OptionValuePrefix;

    private static IEnumerable<Fault> Global(LintSubject subject)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        HashSet<string> used = [.. ColumnChecks.AllColumns(subject).Select(item => item.Column.Text("OptionSetName"))];
        foreach (Part choice in subject.Parts.Choices)
        {
            string name = choice.Attribute("Name");
            if (!name.StartsWith(Product.Prefix + "_", StringComparison.Ordinal) || choice.Text("IsGlobal") != "1" || !names.Add(name))
            {
                yield return Fault.Of(choice, $"it is no global choice of its own with the prefix '{Product.Prefix}_'");
            }

            if (!used.Contains(name))
            {
                yield return Fault.Of(choice, "no column uses it");
            }
        }
    }

    private static IEnumerable<Fault> States(LintSubject subject)
    {
        foreach (Table table in subject.Parts.Tables)
        {
            Part[] states = [.. table.Properties.Inside("state")];
            Part[] statuses = [.. table.Properties.Inside("status")];
            foreach (Part state in states.Where(state => !statuses.Any(status => status.Attribute("value") == state.Attribute("defaultstatus") && status.Attribute("state") == state.Attribute("value"))))
            {
                yield return Fault.OfAttribute(state, "defaultstatus", $"'{state.Attribute("defaultstatus")}' is no status of this state");
            }

            foreach (Part status in statuses.Where(status => states.All(state => state.Attribute("value") != status.Attribute("state"))))
            {
                yield return Fault.OfAttribute(status, "state", $"'{status.Attribute("state")}' is no state");
            }
        }
    }
}
