namespace CrmQuality.Scenarios.SameResult;

/// <summary>How the same saves reach Dataverse.</summary>
public enum Way
{
    /// <summary>Create and Update, one by one.</summary>
    OneByOne,

    /// <summary>CreateMultiple and UpdateMultiple.</summary>
    Batched,

    /// <summary>Upsert by id.</summary>
    Upserted,

    /// <summary>UpsertMultiple by id.</summary>
    UpsertedBatch,

    /// <summary>From inside another plug-in.</summary>
    Nested,

    /// <summary>Each save fails late once and is sent again; each job of the queue runs twice.</summary>
    Retried,
}
