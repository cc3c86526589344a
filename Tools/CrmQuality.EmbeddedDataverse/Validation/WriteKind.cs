namespace CrmQuality.EmbeddedDataverse.Validation;

/// <summary>Which kind of write a row is checked for.</summary>
public enum WriteKind
{
    /// <summary>A new row.</summary>
    Create,

    /// <summary>Changes to a row.</summary>
    Update,
}
