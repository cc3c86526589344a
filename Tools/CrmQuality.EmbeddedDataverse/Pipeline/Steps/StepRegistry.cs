using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace CrmQuality.EmbeddedDataverse.Pipeline.Steps;

/// <summary>The steps by message and table, read from their rows once and again after one of them changed.</summary>
internal sealed class StepRegistry(StepReader reader)
{
    private static readonly FrozenSet<string> RegistrationTables = FrozenSet.ToFrozenSet(
        ["sdkmessageprocessingstep", "sdkmessageprocessingstepimage", "sdkmessagefilter", "sdkmessage", "plugintype", "pluginassembly"], StringComparer.Ordinal);

    private readonly Dictionary<(string Message, string Table), StepSet> sets = [];
    private Step[]? steps;

    public static bool Concerns(string table) => RegistrationTables.Contains(table);

    /// <summary>Forgets what was read: a row changed, or a change was taken back.</summary>
    public void Invalidate()
    {
        steps = null;
        sets.Clear();
    }

    /// <summary>Reads the steps now, so that a registration that cannot run is refused by the write that made it.</summary>
    public void Validate()
    {
        Invalidate();
        steps = [.. reader.EnabledSteps()];
    }

    public StepSet For(string message, string table)
    {
        if (sets.TryGetValue((message, table), out var set))
        {
            return set;
        }

        steps ??= [.. reader.EnabledSteps()];
        set = new StepSet(steps.Where(step => step.Message == message && (step.Table.Length == 0 || step.Table == table)));
        return sets[(message, table)] = set;
    }
}
