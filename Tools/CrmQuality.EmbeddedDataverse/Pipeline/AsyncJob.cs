using CrmQuality.EmbeddedDataverse.Pipeline.Steps;

namespace CrmQuality.EmbeddedDataverse.Pipeline;

/// <summary>An asynchronous step that a committed request left to do.</summary>
internal sealed record AsyncJob(Step Step, EventContext Context, PipelineEvent Event);
