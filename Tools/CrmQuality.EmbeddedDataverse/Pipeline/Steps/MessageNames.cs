namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>The messages this organisation has.</summary>
internal static class MessageNames
{
    public const string Create = "Create";
    public const string Update = "Update";
    public const string Delete = "Delete";
    public const string Retrieve = "Retrieve";
    public const string RetrieveMultiple = "RetrieveMultiple";
    public const string Upsert = "Upsert";

    /// <summary>Steps know the messages of closing an opportunity by these names, requests by <see cref="WinRequest"/> and <see cref="LoseRequest"/>.</summary>
    public const string Win = "Win";
    public const string Lose = "Lose";
    public const string WinRequest = "WinOpportunity";
    public const string LoseRequest = "LoseOpportunity";
}
