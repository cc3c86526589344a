using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Cli.Dataverse;

/// <summary>An environment to work in.</summary>
/// <param name="Name">What people call it: its host.</param>
/// <param name="Service">Its service; a failed call is an <see cref="EnvironmentException"/>.</param>
/// <param name="Now">Now (UTC).</param>
internal sealed record ConnectedEnvironment(string Name, IOrganizationService Service, DateTime Now);
