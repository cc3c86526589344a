namespace CrmQuality.Domain.Criteria;

/// <summary>What must come with a Yes. The numbers are those of the choice <c>crmq_evidencekind</c> less its first value.</summary>
public enum Evidence
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A sentence.</summary>
    Text = 1,

    /// <summary>A person.</summary>
    Contact = 2,

    /// <summary>A web address.</summary>
    Link = 3,
}
