namespace CrmQuality.EmbeddedDataverse.Metadata;

/// <summary>What the service offers for the rows of a table.</summary>
public enum TableMessages
{
    /// <summary>Reading and writing, and steps on both.</summary>
    All,

    /// <summary>Reading and writing, but no steps: Create, Update and Delete are no events.</summary>
    WithoutEvents,

    /// <summary>Retrieve and RetrieveMultiple.</summary>
    Read,

    /// <summary>RetrieveMultiple.</summary>
    Query,
}
