using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Metadata;

namespace CrmQuality.EmbeddedDataverse.Solutions;

/// <summary>Reads the options of an <c>optionset</c> node, local or global.</summary>
internal static class OptionSetNode
{
    public static IReadOnlyList<ChoiceOption> Options(XElement optionSet, string where)
    {
        var options = optionSet.Elements("options").Elements("option").Select(option => new ChoiceOption(Value(option, where), Labels(option)));
        var states = optionSet.Elements("states").Elements("state").Select(
            state => new ChoiceOption(Value(state, where), Labels(state), DefaultStatus: (int?)state.Attribute("defaultstatus")));
        var statuses = optionSet.Elements("statuses").Elements("status").Select(
            status => new ChoiceOption(Value(status, where), Labels(status), State: (int?)status.Attribute("state")));
        ChoiceOption[] all = [.. options, .. states, .. statuses];
        var doubled = all.GroupBy(option => option.Value).FirstOrDefault(group => group.Count() > 1);
        return doubled is null ? all : throw new SolutionImportException($"{where}: the option value {doubled.Key} occurs twice.");
    }

    private static int Value(XElement option, string where)
    {
        var text = option.RequiredAttribute("value", where);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new SolutionImportException($"{where}: the option value '{text}' is not a whole number.");
    }

    private static Dictionary<int, string> Labels(XElement option) => option.Labels("labels", "label");
}
