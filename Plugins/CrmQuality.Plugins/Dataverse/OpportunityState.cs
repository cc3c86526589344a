namespace CrmQuality.Plugins.Dataverse;

/// <summary>The platform's <c>statecode</c> of opportunity.</summary>
internal enum OpportunityState
{
    /// <summary>Being worked on.</summary>
    Open = 0,

    /// <summary>Closed as won.</summary>
    Won = 1,

    /// <summary>Closed as lost.</summary>
    Lost = 2,
}
