namespace CrmQuality.Domain.Targets;

/// <summary>Whether a target can be reached without tricks. The numbers are those of the choice <c>crmq_attainability</c> less its first value.</summary>
public enum AttainabilityVerdict
{
    /// <summary>It cannot be judged; the flaw says why.</summary>
    NotJudged = 0,

    /// <summary>At most 85 % of the meetings there is time for.</summary>
    Attainable = 1,

    /// <summary>At most all of them.</summary>
    Stretch = 2,

    /// <summary>More than there is time for, or no time, or no chance of winning.</summary>
    Unattainable = 3,
}
