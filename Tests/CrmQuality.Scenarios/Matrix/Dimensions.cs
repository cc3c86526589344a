namespace CrmQuality.Scenarios.Matrix;

/// <summary>Who saves.</summary>
internal enum Actor
{
    /// <summary>A seller with a stock role and none of ours.</summary>
    Seller,

    /// <summary>A seller with our rep role.</summary>
    Rep,

    /// <summary>An integration with an identity of its own.</summary>
    Application,
}

/// <summary>What the criterion does when it is not met.</summary>
internal enum Severity
{
    Note,
    Warn,
    Cap,
    Block,

    /// <summary>A block criterion before its blocks-from date.</summary>
    BlockLater,
}

/// <summary>At which gate the criterion stands.</summary>
internal enum Gate
{
    Create,
    StageExit,
    Quote,
    Win,
}

/// <summary>What the set says besides.</summary>
internal enum Policy
{
    Plain,

    /// <summary>The verdict alone does not cap.</summary>
    ExemptsVerdict,

    /// <summary>Imports and application users are refused too.</summary>
    RefusesImports,
}

/// <summary>What the column that the criterion asks for holds.</summary>
internal enum Content
{
    Met,
    NotMet,
    Unknown,
}

/// <summary>What happens to the sales stage.</summary>
internal enum Move
{
    Stays,
    Forward,
    Backward,
}

/// <summary>How an opportunity is created, changed or reached otherwise.</summary>
public enum SaveWay
{
    Create,
    CreateMultiple,
    UpsertCreating,
    QualifyLead,
    NestedCreate,

    /// <summary>Every field a form or a spreadsheet shows, changed or not.</summary>
    FormSave,

    /// <summary>Changed fields alone.</summary>
    Autosave,
    Upsert,
    UpdateMultiple,
    NestedUpdate,
    StatusReason,
    Assign,
    PriceCalculation,
    Win,

    /// <summary>An Update of the state together with other columns.</summary>
    WinWithColumns,
    Lose,
    LoseWithColumns,
    Reopen,
    ReopenWithColumns,
    QuoteCreated,
    QuoteGenerated,
    QuoteMoved,
    QuoteRevised,
}
