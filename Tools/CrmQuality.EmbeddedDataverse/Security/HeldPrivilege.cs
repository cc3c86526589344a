using System;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>A privilege that a user holds by some role; the properties are those of the SDK's RolePrivilege.</summary>
/// <param name="PrivilegeId">The privilege.</param>
/// <param name="PrivilegeName">Its name.</param>
/// <param name="Depth">How far it reaches, as the number of the SDK's PrivilegeDepth: 0 own rows, 1 business unit, 2 with those below, 3 all.</param>
/// <param name="BusinessUnitId">The business unit of the user.</param>
public sealed record HeldPrivilege(Guid PrivilegeId, string PrivilegeName, int Depth, Guid BusinessUnitId);
