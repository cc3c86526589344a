using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>With whom a row is shared; the properties are those of the SDK's PrincipalAccess.</summary>
/// <param name="Principal">The user or team.</param>
/// <param name="AccessMask">The rights, as the number of the SDK's AccessRights.</param>
public sealed record PrincipalRights(EntityReference Principal, int AccessMask);
