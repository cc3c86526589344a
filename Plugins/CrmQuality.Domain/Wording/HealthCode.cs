namespace CrmQuality.Domain.Wording;

/// <summary>What a health check can find; the places in braces of its texts are filled with the subject.</summary>
public enum HealthCode
{
    /// <summary>No criteria are published: opportunities read as not evaluated.</summary>
    NothingPublished,

    /// <summary>A step of CrmQuality is not registered, so saves pass it by: ....</summary>
    StepMissing,

    /// <summary>The step is switched off, so saves pass it by: ....</summary>
    StepOff,

    /// <summary>The step runs in another stage or order than it must, so other plug-ins can change what it judged: ....</summary>
    StepMoved,

    /// <summary>The step holds other criteria than the live version: ....</summary>
    StepOutdated,

    /// <summary>The step lost its criteria, as an import can cause: it asks for the live version at every save: ....</summary>
    StepEmpty,

    /// <summary>A change of these columns alone does not cause a judgement: ....</summary>
    FilterGap,

    /// <summary>The step does not see the stored values of these columns and takes them for blank: ....</summary>
    ImageGap,

    /// <summary>The environment blocks changes of managed steps: every save asks for the criteria, and criteria on columns of your own are judged only when a stock column changes too.</summary>
    TableMode,

    /// <summary>Since the publish these changed, and the live version does not know it: ....</summary>
    EnvironmentChanged,

    /// <summary>The published sets were changed since, or another version was brought back: what is live is not what the rows say.</summary>
    DraftsChanged,

    /// <summary>The published sets can no longer be compiled: ...</summary>
    DraftsBroken,

    /// <summary>The live version reads columns that the environment no longer has, and takes them for blank: ....</summary>
    ColumnGone,

    /// <summary>Open opportunities without a verdict: ....</summary>
    NotEvaluated,

    /// <summary>Open opportunities judged by an earlier version: ....</summary>
    JudgedEarlier,

    /// <summary>Open opportunities whose verdict time has turned: .... They read as expired.</summary>
    Lapsed,

    /// <summary>Criteria are paused: they record and show, and cap or refuse nothing.</summary>
    Paused,

    /// <summary>Days are counted in the time zone of whoever published (code ...).</summary>
    TimeZoneUnset,

    /// <summary>A security role of CrmQuality is gone: ....</summary>
    RoleMissing,

    /// <summary>Nobody has the security role: ....</summary>
    RoleUnused,

    /// <summary>No sweep has gone through the pipeline lately: ....</summary>
    SweepLate,
}
