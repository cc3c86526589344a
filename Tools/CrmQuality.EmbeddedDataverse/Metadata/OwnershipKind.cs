namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>Who owns the rows of a table.</summary>
public enum OwnershipKind
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>A user or a team.</summary>
    UserOwned,

    /// <summary>The organisation.</summary>
    OrgOwned,

    /// <summary>A business unit.</summary>
    BusinessOwned,
}
