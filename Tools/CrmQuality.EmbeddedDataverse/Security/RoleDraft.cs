using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Security;

/// <summary>A role as a solution states it.</summary>
/// <param name="Id">Its identifier, the same in every organisation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Privileges">How far each privilege reaches.</param>
internal sealed record RoleDraft(Guid Id, string Name, IReadOnlyDictionary<string, AccessLevel> Privileges)
{
    public Entity Row() => new("role", Id) { ["name"] = Name };
}
