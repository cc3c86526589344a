using System;
using System.Linq;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>All figures of the engine, as ratios within this run.</summary>
internal static class Report
{
    private const int Rows = 100_000;

    /// <returns>0 where every bar holds.</returns>
    public static int Print()
    {
        var bars = new Bars();
        Evaluate(bars);
        Grow(bars);
        Start(bars);
        Console.WriteLine(bars.Hold ? "every bar holds" : "NOT every bar holds");
        return bars.Hold ? 0 : 1;
    }

    private static void Evaluate(Bars bars)
    {
        var evaluation = new Evaluation(Rows);
        Console.WriteLine($"12 criteria, {Rows:N0} opportunities");
        bars.AtMost("rows on which the contestants disagree", evaluation.Disagreements, 0);
        bars.AtMost("evaluation, engine : hand-written three-valued code", evaluation.ToHandWritten, 2);
        bars.AtLeast("evaluation, RulesEngine 6 : engine", evaluation.RuleEngineToEngine, 8);
        bars.AtMost("bytes allocated by the engine over all rows", evaluation.Allocated, 0);
    }

    private static void Grow(Bars bars)
    {
        // Among a thousand, criteria no longer fit the processor's nearest memory.
        (int Criteria, double Bar)[] sizes = [(120, 1.5), (1_000, 2)];
        var growth = new Growth();
        var perCriterion = growth.PerCriterion(12, [.. sizes.Select(size => size.Criteria)]);
        for (var i = 0; i < sizes.Length; i++)
        {
            bars.AtMost($"time of a criterion among {sizes[i].Criteria:N0} : among 12", perCriterion[i], sizes[i].Bar);
        }

        bars.AtMost("time of a criterion among 12 : alone", growth.PerCriterion(1, 12)[0], 1.5);
        var sets = growth.WithSetsOutOfScope(1, 10, 100);
        bars.AtMost("what a set out of scope costs among 100 : among 10", (sets[2] - 1) / 100 / ((sets[1] - 1) / 10), 1.5);
        Console.WriteLine($"   one evaluation with 1, 10, 100 sets out of scope before : none    {sets[0]:N2}, {sets[1]:N2}, {sets[2]:N2}");
    }

    private static void Start(Bars bars)
    {
        using var cold = new ColdStart();
        var net = cold.OnNet();
        bars.AtMost($"first verdict of a process on .NET, engine ({net.Milliseconds:N1} ms) : hand-written", net.Ratio, 5);
        if (cold.OnMono() is { } mono)
        {
            bars.AtMost($"first verdict of a process on mono, engine ({mono.Milliseconds:N1} ms) : hand-written", mono.Ratio, 5);
        }
        else
        {
            Console.WriteLine("first verdict of a process on mono: not measured, mono or the net462 build is missing");
        }
    }
}
