namespace CrmQuality.Plugins.Dataverse;

/// <summary>Logical names of the table of answers and of its columns.</summary>
internal static class AttestationColumns
{
    public const string Table = "crmq_attestation";
    public const string Name = "crmq_name";
    public const string Opportunity = "crmq_opportunityid";
    public const string Criterion = "crmq_criterionid";
    public const string Answer = "crmq_answer";
    public const string EvidenceText = "crmq_evidencetext";
    public const string Contact = "crmq_contactid";
    public const string Link = "crmq_link";
    public const string AnsweredOn = "crmq_answeredon";
    public const string AnsweredBy = "crmq_answeredbyid";
    public const string EvidenceFlaw = "crmq_evidenceflaw";
}
