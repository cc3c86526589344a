namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>What deleting the referenced row does to the rows that refer to it.</summary>
public enum DeleteBehavior
{
    /// <summary>Their lookup becomes blank.</summary>
    RemoveLink,

    /// <summary>They are deleted too.</summary>
    Cascade,

    /// <summary>The deletion is refused while there are any.</summary>
    Restrict,

    /// <summary>Nothing; the reference stays behind.</summary>
    NoCascade,
}
