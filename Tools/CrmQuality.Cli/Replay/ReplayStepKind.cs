namespace CrmQuality.Cli.Replay;

/// <summary>What a save of the replay does, in the order of one day.</summary>
internal enum ReplayStepKind
{
    /// <summary>Creates the opportunity.</summary>
    Create,

    /// <summary>Changes columns.</summary>
    Change,

    /// <summary>Wins or loses it.</summary>
    Close,
}
