using System;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Sales;

/// <summary>Writes rows inside a message that stands for several operations.</summary>
internal sealed class InnerRows(Engine engine, PipelineEvent message)
{
    private readonly Caller caller = message.Caller with { Cause = message.Outer, Unit = message.Unit };

    public Guid Create(Entity row, Entity? platformValues = null) => engine.Rows.CreateInside(row, caller, platformValues);

    public void Update(Entity row, Entity? platformValues = null) => engine.Rows.UpdateInside(row, caller, platformValues);

    /// <summary>An Update that the platform does as SYSTEM, whoever sent the message.</summary>
    public void UpdateAsSystem(Entity row) => engine.Rows.UpdateInside(row, caller with { UserId = engine.SystemUserId });
}
