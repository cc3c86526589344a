namespace CrmQuality.Packer.Source;

/// <summary>Files an unpacked solution always has.</summary>
internal static class SourcePlaces
{
    /// <summary>Becomes solution.xml.</summary>
    public const string Manifest = "Other/Solution.xml";

    /// <summary>Gives the order of the nodes in customizations.xml.</summary>
    public const string Skeleton = "Other/Customizations.xml";

    /// <summary>The names of all relationships.</summary>
    public const string RelationshipIndex = "Other/Relationships.xml";
}
