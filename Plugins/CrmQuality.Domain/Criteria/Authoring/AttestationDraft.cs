namespace CrmQuality.Domain.Criteria.Authoring;

/// <summary>How a criterion is answered by the rep, as its author wrote it.</summary>
public sealed class AttestationDraft
{
    /// <summary>none, text, contact or link.</summary>
    public string Evidence { get; set; } = "none";

    /// <summary>For how many days an answer holds; null for ever.</summary>
    public int? MaximumAge { get; set; }

    /// <summary>Whether the rep may say that the question does not apply.</summary>
    public bool AllowsNotApplicable { get; set; }
}
