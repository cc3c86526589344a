namespace CrmQuality.Plugins.Dataverse.Authoring;

/// <summary>How the plug-ins get a version. The numbers are those of the choice <c>crmq_publishmode</c> less its first value.</summary>
internal enum PublishMode
{
    /// <summary>It is in the configuration of the steps: a save makes no call for it.</summary>
    StepConfiguration = 0,

    /// <summary>The environment lets nobody change the steps: each save reads the live row.</summary>
    Table = 1,
}
