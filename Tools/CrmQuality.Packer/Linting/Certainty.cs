namespace CrmQuality.Packer.Linting;

/// <summary>How sure it is that what a check finds does harm.</summary>
public enum Certainty
{
    /// <summary>Microsoft's documentation or published schema says so.</summary>
    Documented,

    /// <summary>Seen in real exports, or in the reports of those whose import failed.</summary>
    Seen,

    /// <summary>Neither: common knowledge, or copied from exports without knowing whether it is needed.</summary>
    Assumed,

    /// <summary>Dataverse would take it; it is this product that wants it so.</summary>
    House,
}
