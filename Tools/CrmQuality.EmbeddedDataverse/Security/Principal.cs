using System;
using System.Collections.Generic;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>A user or team with what its own roles allow.</summary>
/// <param name="Id">The user or team.</param>
/// <param name="BusinessUnitId">Where levels are counted from.</param>
/// <param name="Privileges">The furthest level of each privilege.</param>
internal sealed record Principal(Guid Id, Guid BusinessUnitId, IReadOnlyDictionary<string, AccessLevel> Privileges);
