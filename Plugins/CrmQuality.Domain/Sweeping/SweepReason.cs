namespace CrmQuality.Domain.Sweeping;

/// <summary>Why an opportunity is judged again although nobody saved it.</summary>
public enum SweepReason
{
    /// <summary>It was never judged, or an error left it without a verdict.</summary>
    NotEvaluated,

    /// <summary>An earlier version judged it.</summary>
    OtherVersion,

    /// <summary>It was changed past us: the step was bypassed or switched off, or the verdict forged.</summary>
    Bypassed,

    /// <summary>Time has turned its verdict.</summary>
    Lapsed,

    /// <summary>What it is judged by has changed elsewhere: a linked row, an answer, a waiver, a date from which a criterion applies.</summary>
    Changed,

    /// <summary>It is to be parked.</summary>
    Sunset,
}
