using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Matrix;

/// <summary>Runs cases in one organisation, first as it is, then paused, and compares each with the oracle.</summary>
internal sealed class MatrixRun
{
    private const string Refusal = "- Est. revenue: enter at least 100.";

    private readonly MatrixOrganization organization;
    private readonly bool runsTwice;
    private readonly MatrixSaves saves;
    private readonly MatrixStored stored;
    private readonly List<string> differences = [];
    private readonly Dictionary<MatrixCase, MatrixResult> results = [];
    private int number;

    /// <param name="severities">Those of the cases.</param>
    /// <param name="runsTwice">Whether every step, and every job of the queue, runs twice.</param>
    public MatrixRun(IReadOnlyList<Severity> severities, bool runsTwice = false)
    {
        this.runsTwice = runsTwice;
        organization = new MatrixOrganization(severities, runsTwice);
        saves = new MatrixSaves(organization);
        stored = new MatrixStored(organization);
    }

    /// <summary>The cases that came out otherwise than the oracle says; at most ten.</summary>
    public IReadOnlyList<string> Differences(IEnumerable<MatrixCase> cases)
    {
        var byPause = cases.ToLookup(one => one.IsPaused);
        Run([.. byPause[false]]);
        organization.Pause();
        Run([.. byPause[true]]);
        return differences;
    }

    /// <summary>What came of each case, all as the oracle says.</summary>
    public Dictionary<MatrixCase, MatrixResult> Results(IEnumerable<MatrixCase> cases)
    {
        Assert.IsEmpty(Differences(cases), string.Join('\n', differences));
        return results;
    }

    private void Run(MatrixCase[] cases)
    {
        var names = cases.Select(one => $"{MatrixCriteria.Code(one.Severity, one.Gate, one.Policy)} {++number}").ToArray();
        var ids = cases.Zip(names, (one, name) => one.Creates ? Guid.Empty : stored.Prepare(one, name)).ToArray();
        organization.Organization.DrainAsyncQueue();
        organization.Organization.Clock.UtcNow += TimeSpan.FromHours(1);
        var refusals = cases.Zip(names, ids).Select(entry => Send(entry.First, entry.Second, entry.Third)).ToArray();
        if (runsTwice)
        {
            organization.Organization.LoseAsyncAcknowledgements(cases.Length);
        }

        organization.Organization.DrainAsyncQueue();
        Assert.IsEmpty(organization.Organization.AsyncFailures);
        var now = new MatrixReading(organization);
        for (var i = 0; i < cases.Length; i++)
        {
            var found = results[cases[i]] = now.Of(names[i], refusals[i] is not null);
            Compare(cases[i], refusals[i], found);
        }
    }

    private void Compare(MatrixCase one, string? refusal, MatrixResult found)
    {
        var expected = Oracle.Of(one);
        var isOurs = refusal?.Contains(Refusal, StringComparison.Ordinal) != false;
        if ((found != expected || !isOurs) && differences.Count < 10)
        {
            differences.Add($"{one}\n  expected {expected}\n  found    {found} {(isOurs ? "" : refusal)}");
        }
    }

    private string? Send(MatrixCase one, string name, Guid id)
    {
        try
        {
            saves.Send(one, name, id);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message;
        }
    }
}
