namespace CrmQuality.Cli.Reporting.Queries;

/// <summary>The choice <c>crmq_eventkind</c> less its first value.</summary>
internal enum EventKind
{
    /// <summary>Created.</summary>
    Created,

    /// <summary>Verdict, stage, owner or closing date moved.</summary>
    Changed,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,

    /// <summary>Opened again.</summary>
    Reopened,
}
