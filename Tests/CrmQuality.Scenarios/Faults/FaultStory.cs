using System;
using CrmQuality.EmbeddedDataverse;

namespace CrmQuality.Scenarios.Faults;

/// <summary>Something people do, in which our plug-ins call the service.</summary>
/// <param name="Name">In words.</param>
/// <param name="Organization">Where it happens.</param>
/// <param name="Prepare">Makes what it needs anew, and tells the id of the row it is about.</param>
/// <param name="Act">Does it.</param>
/// <param name="State">What one can see of it afterwards.</param>
internal sealed record FaultStory(string Name, EmbeddedOrganization Organization, Func<Guid> Prepare, Action<Guid> Act, Func<Guid, string> State);
