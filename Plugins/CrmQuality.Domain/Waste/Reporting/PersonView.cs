namespace CrmQuality.Domain.Waste.Reporting;

/// <summary>How much a report says about single persons.</summary>
public enum PersonView
{
    /// <summary>Everybody by name.</summary>
    Named,

    /// <summary>Numbered lines without names, and one line where there are fewer than <see cref="WasteSums.FewestForAnonymity"/> persons.</summary>
    Anonymous,

    /// <summary>One line for all.</summary>
    Off,
}
