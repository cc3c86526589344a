using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>A registered step, ready to run.</summary>
internal sealed class Step(Guid id, Func<IPlugin> plugin)
{
    public const string StepTable = "sdkmessageprocessingstep";

    public Guid Id { get; } = id;

    public required string Name { get; init; }

    public required string Message { get; init; }

    /// <summary>The table; empty is every table.</summary>
    public required string Table { get; init; }

    public required string PluginTypeName { get; init; }

    public required int Stage { get; init; }

    public required bool IsAsynchronous { get; init; }

    public required int Rank { get; init; }

    /// <summary>The columns one of which must be in the Target; null runs always.</summary>
    public FrozenSet<string>? FilteringAttributes { get; init; }

    public Guid? ImpersonatedUserId { get; init; }

    /// <summary>The table of the row that registers it: the main operation of a custom API has no step.</summary>
    public string RegistrationTable { get; init; } = StepTable;

    public IReadOnlyList<StepImage> Images { get; init; } = [];

    /// <summary>The one instance of this registration, made when first needed.</summary>
    public IPlugin Plugin => plugin();

    public bool WantsPreImage { get; init; }

    public bool WantsPostImage { get; init; }

    /// <summary>Whether it runs for an event: a listed column in the Target is enough, and of several Targets one is.</summary>
    public bool Wants(PipelineEvent occurrence)
    {
        if (FilteringAttributes is null)
        {
            return true;
        }

        if (occurrence.Rows is not { } rows)
        {
            return Wants(occurrence.Target);
        }

        foreach (var row in rows)
        {
            if (Wants(row.Target))
            {
                return true;
            }
        }

        return false;
    }

    private bool Wants(Entity? target)
    {
        if (target is null)
        {
            return true;
        }

        foreach (var attribute in target.Attributes)
        {
            if (FilteringAttributes!.Contains(attribute.Key))
            {
                return true;
            }
        }

        return false;
    }
}
