namespace Microsoft.Xrm.Sdk.Organization;

/// <summary>Whether an organisation is enabled.</summary>
public enum OrganizationState
{
    /// <summary>It is.</summary>
    Enabled = 0,

    /// <summary>It is not.</summary>
    Disabled = 1,
}
