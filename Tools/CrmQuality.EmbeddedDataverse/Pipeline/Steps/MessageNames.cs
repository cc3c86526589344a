namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>The messages this organisation has.</summary>
internal static class MessageNames
{
    public const string Create = "Create";
    public const string Update = "Update";
    public const string Delete = "Delete";
    public const string Associate = "Associate";
    public const string Disassociate = "Disassociate";
    public const string Retrieve = "Retrieve";
    public const string RetrieveMultiple = "RetrieveMultiple";
    public const string Upsert = "Upsert";
    public const string CreateMultiple = "CreateMultiple";
    public const string UpdateMultiple = "UpdateMultiple";
    public const string UpsertMultiple = "UpsertMultiple";

    /// <summary>Requests that hold others.</summary>
    public const string ExecuteMultiple = "ExecuteMultiple";
    public const string ExecuteTransaction = "ExecuteTransaction";

    /// <summary>Requests of old clients; the server turns them into an Update.</summary>
    public const string SetState = "SetState";
    public const string Assign = "Assign";

    /// <summary>Steps know the messages of closing an opportunity by these names, requests by <see cref="WinRequest"/> and <see cref="LoseRequest"/>.</summary>
    public const string Win = "Win";
    public const string Lose = "Lose";
    public const string WinRequest = "WinOpportunity";
    public const string LoseRequest = "LoseOpportunity";

    /// <summary>Messages of the sales process that stand for several operations.</summary>
    public const string QualifyLead = "QualifyLead";
    public const string GenerateQuote = "GenerateQuoteFromOpportunity";
    public const string WinQuote = "WinQuote";
    public const string CloseQuote = "CloseQuote";
    public const string ReviseQuote = "ReviseQuote";
    public const string Merge = "Merge";

    /// <summary>The messages of certain tables only that steps can be registered on.</summary>
    public static readonly (string Message, string Table)[] OfCertainTables =
    [
        (Win, "opportunity"), (Lose, "opportunity"), (QualifyLead, "lead"), (GenerateQuote, "quote"), (WinQuote, "quote"), (CloseQuote, "quote"),
        (Merge, "account"), (Merge, "contact"),
    ];

    /// <summary>The message that steps know a request by.</summary>
    public static string EventOf(string request) => request switch
    {
        WinRequest => Win,
        LoseRequest => Lose,
        _ => request,
    };

    /// <summary>The message for several rows whose events are merged with those of a message for one row; null when there is none.</summary>
    public static string? MultipleOf(string message) => message switch
    {
        Create => CreateMultiple,
        Update => UpdateMultiple,
        _ => null,
    };
}
