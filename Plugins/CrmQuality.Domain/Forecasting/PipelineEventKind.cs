namespace CrmQuality.Domain.Forecasting;

/// <summary>What happened to an opportunity. The numbers are those of the choice <c>crmq_eventkind</c> less its first value.</summary>
public enum PipelineEventKind
{
    /// <summary>It was created.</summary>
    Created = 0,

    /// <summary>Its verdict, stage, owner or closing date moved.</summary>
    Changed = 1,

    /// <summary>It was won.</summary>
    Won = 2,

    /// <summary>It was lost.</summary>
    Lost = 3,

    /// <summary>It was opened again.</summary>
    Reopened = 4,

    /// <summary>A save was refused.</summary>
    Refused = 5,

    /// <summary>Its first validation was voided.</summary>
    Voided = 6,
}
