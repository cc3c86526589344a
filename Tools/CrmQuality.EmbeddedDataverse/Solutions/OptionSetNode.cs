using System.Collections.Generic;
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
            state => new ChoiceOption(Value(state, where), Labels(state), DefaultStatus: state.WholeAttribute("defaultstatus", where)));
        var statuses = optionSet.Elements("statuses").Elements("status").Select(
            status => new ChoiceOption(Value(status, where), Labels(status), State: status.WholeAttribute("state", where)));
        ChoiceOption[] all = [.. options, .. states, .. statuses];
        var doubled = all.GroupBy(option => option.Value).FirstOrDefault(group => group.Count() > 1);
        return doubled is null ? all : throw new SolutionImportException(SolutionErrors.Schema, $"{where}: the option value {doubled.Key} occurs twice.");
    }

    private static int Value(XElement option, string where) =>
        option.WholeAttribute("value", where) ?? throw new SolutionImportException(SolutionErrors.Schema, $"{where}: an option has no value.");

    private static Dictionary<int, string> Labels(XElement option) => option.Labels("labels", "label");
}
