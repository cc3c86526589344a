namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>How far a privilege reaches. The values are those of <c>privilegedepthmask</c>.</summary>
public enum AccessLevel
{
    /// <summary>The privilege is not held.</summary>
    None = 0,

    /// <summary>Rows of the user and of the user's teams, and rows shared with them ("Basic" in files).</summary>
    User = 1,

    /// <summary>Rows of the holder's business unit ("Local").</summary>
    BusinessUnit = 2,

    /// <summary>Rows of the holder's business unit and of those below it ("Deep").</summary>
    ParentChildBusinessUnits = 4,

    /// <summary>Every row ("Global").</summary>
    Organization = 8,
}
