using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>One option of a choice, state, status or two-option column.</summary>
/// <param name="Value">The stored value.</param>
/// <param name="Labels">Label by language code; 1033 is English.</param>
/// <param name="State">Of a status: the state it belongs to.</param>
/// <param name="DefaultStatus">Of a state: the status a row gets when only the state is set.</param>
public sealed record ChoiceOption(int Value, IReadOnlyDictionary<int, string> Labels, int? State = null, int? DefaultStatus = null)
{
    /// <summary>The label in a language, else in English, else the value.</summary>
    public string Label(int language) =>
        Labels.TryGetValue(language, out var label) || Labels.TryGetValue(1033, out label)
            ? label
            : Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
