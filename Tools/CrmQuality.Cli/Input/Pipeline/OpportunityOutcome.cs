namespace CrmQuality.Cli.Input.Pipeline;

/// <summary>How an opportunity of a file ended.</summary>
internal enum OpportunityOutcome
{
    /// <summary>It has not.</summary>
    Open,

    /// <summary>Won.</summary>
    Won,

    /// <summary>Lost.</summary>
    Lost,
}
