using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Domain.Assessment;
using CrmQuality.Domain.Criteria;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Sweeping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Plugins.Dataverse;

/// <summary>A page of the open pipeline that a sweep goes through. Its cursor tells how many rows of the page are done already.</summary>
internal sealed class SweptPage
{
    private readonly IOrganizationService service;
    private readonly Snapshot snapshot;
    private readonly OpportunityPage page;
    private readonly string cursor;
    private readonly int done;

    public SweptPage(IOrganizationService service, Snapshot snapshot, int size, string cursor)
    {
        this.service = service;
        this.snapshot = snapshot;
        var separator = cursor.IndexOf(';');
        done = separator > 0 && int.TryParse(cursor.Substring(0, separator), NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? rows : 0;
        this.cursor = cursor.Substring(separator + 1);
        page = new OpportunityPage(service, new[] { snapshot }, size, this.cursor);
    }

    /// <summary>Where to go on after the page; blank after the last.</summary>
    public string Next => page.Next.Length == 0 ? "" : "0;" + page.Next;

    /// <summary>Where to go on within the page.</summary>
    /// <param name="rows">How many more rows of it are done.</param>
    public string Here(int rows) => (done + rows).ToString(CultureInfo.InvariantCulture) + ";" + cursor;

    /// <summary>Goes through the rest of the page.</summary>
    /// <param name="tally">Counts.</param>
    /// <param name="now">Now (UTC).</param>
    /// <param name="mayGoOn">Asked before each row.</param>
    /// <returns>Whether the page is done.</returns>
    public bool Sweep(SweepTally tally, DateTime now, Func<bool> mayGoOn)
    {
        var rows = page.Rows.Skip(done).ToList();
        var related = new RelatedPage(service, snapshot, rows);
        var ids = rows.Select(row => row.Id).ToList();
        var attestations = PageRows(AnswerTables.Attestations, ids);
        var waivers = PageRows(AnswerTables.Waivers, ids);
        foreach (var row in rows)
        {
            if (!mayGoOn())
            {
                return false;
            }

            tally.Scanned++;
            var answers = AnswerTables.Of(attestations[row.Id], waivers[row.Id], snapshot.Calendar);
            if (ReasonFor(row, answers, related, now) is { } reason)
            {
                Reevaluation.Ask(service, row.Id, now);
                tally.Add(reason);
            }
        }

        return true;
    }

    private SweepReason? ReasonFor(Entity stored, Answers answers, RelatedPage related, DateTime now)
    {
        var row = new OpportunityRow(snapshot, stored, stored, now, related) { Answers = answers };
        var fresh = Stamp.Of(Assessor.Assess(snapshot, row, now), stored.Id);
        var swept = new SweptOpportunity(
            VerdictColumns.Read(stored), SaveAnswers.IsTouched(stored, snapshot), ForecastColumns.SunsetOf(stored), OptionValues.CategoryOf(stored));
        return swept.ReasonFor(snapshot.Version, fresh, now);
    }

    private ILookup<Guid, Entity> PageRows(Func<object[], QueryExpression> query, List<Guid> ids)
    {
        var rows = new List<Entity>();
        for (var i = 0; i < ids.Count; i += RelatedPage.PerCall)
        {
            rows.AddRange(service.All(query(ids.Skip(i).Take(RelatedPage.PerCall).Select(id => (object)id).ToArray())));
        }

        return rows.ToLookup(row => row.GetAttributeValue<EntityReference>(AttestationColumns.Opportunity).Id);
    }
}
