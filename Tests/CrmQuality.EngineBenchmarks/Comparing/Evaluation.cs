using System;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.EngineBenchmarks.Rivals;
using CrmQuality.Plugins.Dataverse;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EngineBenchmarks.Comparing;

/// <summary>Twelve criteria over many rows: the engine, the same by hand, and a rule engine of the market.</summary>
internal sealed class Evaluation
{
    private const int Rounds = 15;
    private readonly Entity[] rows;
    private OpportunityRow[] opportunities = [];
    private readonly AsOf asOf;
    private readonly Snapshot snapshot = TwelveCriteria.Compile();
    private readonly Finding[] findings = new Finding[TwelveCriteria.All.Length];
    private readonly Outcome[] outcomes = new Outcome[TwelveCriteria.All.Length];
    private readonly RuleBook book = new();

    public Evaluation(int count)
    {
        rows = new SampleRows(seed: 12).Take(count);
        Wrap();
        asOf = new AsOf(TwelveCriteria.Now, snapshot.Calendar);
    }

    /// <summary>Rows on which a contestant comes to something else than the engine; the rule engine is asked for every hundredth.</summary>
    public int Disagreements => Enumerable.Range(0, rows.Length).Count(i => !IsSame(i));

    /// <summary>Times of the engine against the hand-written code.</summary>
    public double ToHandWritten => Contest.Ratios(Rounds, Wrap, AllByHand, AllByEngine)[1];

    /// <summary>Times of the rule engine against the engine's.</summary>
    public double RuleEngineToEngine => Contest.Ratios(3, Wrap, AllByEngine, AllByRules)[1];

    /// <summary>Bytes that the engine allocates over all rows.</summary>
    public long Allocated
    {
        get
        {
            AllByEngine();
            var before = GC.GetAllocatedBytesForCurrentThread();
            AllByEngine();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    /// <summary>New rows each round: they remember their exchange rate once they have looked it up.</summary>
    private void Wrap() => opportunities = [.. rows.Select(row => OpportunityRow.Plain(snapshot, row))];

    private void AllByEngine()
    {
        foreach (var opportunity in opportunities)
        {
            Judge.Of(snapshot, opportunity, asOf, findings);
        }
    }

    private void AllByHand()
    {
        foreach (var row in rows)
        {
            HandWritten.Judge(row, TwelveCriteria.Now.Date, outcomes);
        }
    }

    private void AllByRules()
    {
        foreach (var row in rows)
        {
            book.Judge(row, outcomes);
        }
    }

    private bool IsSame(int i)
    {
        var judgement = Judge.Of(snapshot, opportunities[i], asOf, findings);
        var result = HandWritten.Judge(rows[i], TwelveCriteria.Now.Date, outcomes);
        return result == new Result(judgement.Verdict, judgement.MetWeight, judgement.ApplicableWeight)
            && IsFound()
            && (i % 100 != 0 || IsSameByRules(rows[i]));
    }

    private bool IsSameByRules(Entity row)
    {
        book.Judge(row, outcomes);
        return IsFound();
    }

    private bool IsFound() => outcomes.SequenceEqual(findings.Select(finding => finding.Outcome));
}
