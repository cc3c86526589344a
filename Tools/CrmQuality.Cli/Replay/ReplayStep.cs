using System;
using System.Collections.Generic;
using CrmQuality.Cli.Input.Pipeline;

namespace CrmQuality.Cli.Replay;

/// <summary>One save of the replay.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Row">To which opportunity.</param>
/// <param name="Changes">The columns that change; none unless the kind is a change.</param>
internal sealed record ReplayStep(DateOnly On, ReplayStepKind Kind, PipelineRow Row, IReadOnlyList<PipelineChange> Changes);
