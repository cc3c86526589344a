using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>The definition of a column.</summary>
public sealed record ColumnMetadata
{
    /// <summary>Logical name, in lower case.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Schema name; the logical name where it is not known.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Type.</summary>
    public required ColumnKind Kind { get; init; }

    /// <summary>Longest text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>Decimals of a number.</summary>
    public int? Precision { get; init; }

    /// <summary>Whose decimals an amount takes.</summary>
    public PrecisionSource PrecisionSource { get; init; }

    /// <summary>Of a date and time: how it relates to time zones.</summary>
    public DateBehavior Behavior { get; init; }

    /// <summary>Of a reference or a list of parties: logical names of the tables it may point to.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Of a choice, state, status or two-option column: its options. Of a list of parties: the one participation type of its parties.</summary>
    public IReadOnlyList<ChoiceOption> Options { get; init; } = [];

    /// <summary>Of a choice whose options are those of a global choice: its name.</summary>
    public string? ChoiceName { get; init; }

    /// <summary>Value of a new row that states none: an option's value, or 0 and 1 for a two-option column.</summary>
    public int? DefaultValue { get; init; }

    /// <summary>How much it insists on a value.</summary>
    public RequiredLevel RequiredLevel { get; init; }

    /// <summary>Whether a Create may state it.</summary>
    public bool ValidForCreate { get; init; } = true;

    /// <summary>Whether an Update may state it.</summary>
    public bool ValidForUpdate { get; init; } = true;

    /// <summary>Whether a query may ask for it.</summary>
    public bool ValidForRead { get; init; } = true;

    /// <summary>Whether column security guards it.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Of the base-currency twin of an amount: that amount's column.</summary>
    public string? CalculationOf { get; init; }

    /// <summary>Of a column that says which table a reference points to, and that queries use: that reference. The platform fills it.</summary>
    public string? TypeOf { get; init; }

    /// <summary>Of a name or type column beside a reference: that reference. Such a column keeps nothing itself.</summary>
    public string? AttributeOf { get; init; }

    /// <summary>Whether a solution brought it.</summary>
    public bool IsCustom { get; init; }

    /// <summary>Display name by language code.</summary>
    public IReadOnlyDictionary<int, string> Labels { get; init; } = new Dictionary<int, string>();

    /// <summary>Place of its value in a stored row; given by the table.</summary>
    public int Ordinal { get; init; } = -1;

    /// <summary>Whether it refers to rows.</summary>
    public bool IsReference => Kind is ColumnKind.Lookup or ColumnKind.Customer or ColumnKind.Owner;

    /// <summary>Whether its value is one option.</summary>
    public bool IsOption => Kind is ColumnKind.Choice or ColumnKind.State or ColumnKind.Status;

    /// <summary>The option with a value.</summary>
    public ChoiceOption? Option(int value)
    {
        // Every image and answer asks for labels, so this allocates nothing.
        for (var i = 0; i < Options.Count; i++)
        {
            if (Options[i].Value == value)
            {
                return Options[i];
            }
        }

        return null;
    }

    /// <summary>The option whose label in any language is <paramref name="label"/>, ignoring case.</summary>
    public ChoiceOption? OptionLabelled(string label) =>
        Options.FirstOrDefault(option => option.Labels.Values.Contains(label, StringComparer.OrdinalIgnoreCase));
}
