namespace CrmQuality.Domain.Wording;

/// <summary>A sentence of the product's own; the numbers in braces are the places of what is filled in.</summary>
internal enum Phrase
{
    /// <summary>{0} the opportunity.</summary>
    NotCreated,

    /// <summary>{0} the opportunity.</summary>
    Unchanged,

    /// <summary>{0} the opportunity.</summary>
    StaysOpen,

    /// <summary>{0} the rationale.</summary>
    Why,

    /// <summary>{0} who answers for the criterion.</summary>
    Owner,

    /// <summary>{0} how many.</summary>
    More,

    /// <summary>Stands for a name.</summary>
    Unnamed,

    /// <summary>A reason.</summary>
    OutOfScope,

    /// <summary>{0} why.</summary>
    NotEvaluated,

    /// <summary>{0} set and version.</summary>
    Validated,

    /// <summary>{0} set and version, {1} how many are open.</summary>
    Unvalidated,

    /// <summary>{0} set and version.</summary>
    NothingAsked,

    /// <summary>{0} the column, {1} the set.</summary>
    ScopeOpen,

    /// <summary>{0} the stage, {1} the set.</summary>
    UnlistedStage,

    /// <summary>Why there is no verdict.</summary>
    NoSnapshot,

    /// <summary>Why there is no verdict.</summary>
    Defect,

    /// <summary>Opens a refusal to publish.</summary>
    NotPublished,

    /// <summary>{0} a criterion or set.</summary>
    NotSaved,

    /// <summary>{0} the opportunity.</summary>
    StaysInStage,

    /// <summary>{0} the opportunity.</summary>
    NoQuote,

    /// <summary>What else can be done than quoting.</summary>
    QuoteWaysOut,

    /// <summary>{0} the opportunity.</summary>
    NotJudged,

    /// <summary>{0} set and version, {1} how many are waived.</summary>
    Waived,

    /// <summary>{0} set and version, {1} how many are open.</summary>
    Expired,
}
