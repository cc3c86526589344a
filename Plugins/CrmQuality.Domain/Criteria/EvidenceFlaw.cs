namespace CrmQuality.Domain.Criteria;

/// <summary>What is wrong with the evidence of an answer.</summary>
public enum EvidenceFlaw
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>There is none, or of another kind than asked for.</summary>
    Missing = 1,

    /// <summary>It only fills the field.</summary>
    Placeholder = 2,

    /// <summary>It counts, and says little: a contact of one's own company, say.</summary>
    Weak = 3,
}
