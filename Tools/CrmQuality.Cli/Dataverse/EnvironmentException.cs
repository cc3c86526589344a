using System;

namespace CrmQuality.Cli.Dataverse;

/// <summary>An environment cannot be reached, or refused what it was asked; the message says which and what to do, and holds no secret.</summary>
internal sealed class EnvironmentException(string message) : Exception(message);
