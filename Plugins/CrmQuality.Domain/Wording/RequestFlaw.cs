namespace CrmQuality.Domain.Wording;

/// <summary>Why an answer, waiver, decision, polite no, voiding or target is not accepted.</summary>
public enum RequestFlaw
{
    /// <summary>{0} the criterion.</summary>
    AnsweredByData,

    /// <summary>{0} the criterion, {1} its set, {2} the opportunity's set.</summary>
    OtherSet,

    /// <summary>What it belongs to is blank.</summary>
    Incomplete,

    /// <summary>What it belongs to is changed.</summary>
    Moved,

    /// <summary>The reason of a waiver says nothing.</summary>
    NoReason,

    /// <summary>A waiver has no end, or one in the past.</summary>
    EndsInThePast,

    /// <summary>{0} for how many days a waiver may last.</summary>
    TooLong,

    /// <summary>A waiver is changed after it was asked for.</summary>
    Changed,

    /// <summary>The decider owns the opportunity or asked for the waiver.</summary>
    OwnDecision,

    /// <summary>The decider belongs to the team that owns the opportunity.</summary>
    TeamDecision,

    /// <summary>An application decides.</summary>
    ApplicationDecision,

    /// <summary>{0} for how many days.</summary>
    MutualDecision,

    /// <summary>The waiver is decided, withdrawn or lapsed already.</summary>
    NotOpen,

    /// <summary>What is revoked was not approved.</summary>
    NotApproved,

    /// <summary>A decision is changed or deleted.</summary>
    DecisionFixed,

    /// <summary>{0} the opportunity, {1} its quotes.</summary>
    QuotesOpen,

    /// <summary>{0} the opportunity.</summary>
    ClosedAlready,

    /// <summary>{0} the opportunity.</summary>
    OpenAlready,

    /// <summary>{0} what was given, {1} what there is.</summary>
    NoSuchReason,

    /// <summary>{0} the opportunity.</summary>
    NotCredited,

    /// <summary>{0} the opportunity.</summary>
    OwnVoiding,

    /// <summary>{0} the opportunity.</summary>
    TeamVoiding,

    /// <summary>An application voids.</summary>
    ApplicationVoiding,

    /// <summary>{0} the opportunity.</summary>
    NoVoidingReason,

    /// <summary>{0} what the figures of the target say.</summary>
    UnattainableTarget,

    /// <summary>{0} what is wrong with the target.</summary>
    FlawedTarget,
}
