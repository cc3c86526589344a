using System;
using CrmQuality.EmbeddedDataverse.Pipeline.Steps;
using CrmQuality.EmbeddedDataverse.Store;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>An asynchronous step that a committed request left to do.</summary>
/// <param name="Id">The operation.</param>
/// <param name="Step">The step.</param>
/// <param name="Event">The event.</param>
/// <param name="After">The rows as the event left them; images are made from them when the job runs.</param>
/// <param name="Variables">The shared variables as they were.</param>
internal sealed record AsyncJob(Guid Id, Step Step, PipelineEvent Event, Row?[]? After, ParameterCollection Variables);
