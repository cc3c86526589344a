namespace CrmQuality.Cli.Publishing;

/// <summary>How the plug-ins get the published criteria.</summary>
internal enum PublishMode
{
    /// <summary>They are in the configuration of the steps: a save makes no call for them.</summary>
    StepConfiguration,

    /// <summary>The environment lets nobody change the steps: each save reads the live row.</summary>
    Table,
}
