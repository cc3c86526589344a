namespace CrmQuality.Domain.Criteria;

/// <summary>Three-valued truth. The order makes "and" the smaller and "or" the larger (Kleene).</summary>
public enum Truth
{
    /// <summary>It does not hold.</summary>
    False = 0,

    /// <summary>A blank column leaves it open.</summary>
    Unknown = 1,

    /// <summary>It holds.</summary>
    True = 2,
}
