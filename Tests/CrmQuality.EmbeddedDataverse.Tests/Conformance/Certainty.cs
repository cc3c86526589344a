namespace CrmQuality.EmbeddedDataverse.Tests.Conformance;

/// <summary>How sure a behaviour is.</summary>
public enum Certainty
{
    /// <summary>Microsoft's documentation says so.</summary>
    Documented,

    /// <summary>Seen in real exports, code or reports of others.</summary>
    Seen,

    /// <summary>Neither; it stands in docs/unproven.md with the check that would settle it.</summary>
    Assumed,
}
