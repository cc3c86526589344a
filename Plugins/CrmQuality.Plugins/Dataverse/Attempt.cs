namespace CrmQuality.Plugins.Dataverse;

/// <summary>What was tried when it was refused. The numbers are those of the choice <c>crmq_attempt</c> less its first value.</summary>
internal enum Attempt
{
    /// <summary>Creating an opportunity.</summary>
    Create = 0,

    /// <summary>Changing one.</summary>
    Change = 1,

    /// <summary>Moving one out of its stage.</summary>
    StageExit = 2,

    /// <summary>Quoting.</summary>
    Quote = 3,

    /// <summary>Closing as won.</summary>
    Win = 4,
}
