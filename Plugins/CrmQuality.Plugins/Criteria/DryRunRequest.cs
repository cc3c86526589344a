using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Snapshots;
using CrmQuality.Domain.Wording;
using CrmQuality.Plugins.Dataverse;
using CrmQuality.Plugins.Dataverse.Authoring;
using CrmQuality.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Plugins.Criteria;

/// <summary>What the caller of <c>crmq_DryRunCriteriaSet</c> asks for.</summary>
internal sealed class DryRunRequest(LocalPluginContext context)
{
    private const int UsualSize = 500;
    private const int LargestSize = 1000;
    private readonly IOrganizationService service = context.AsSystem;

    /// <summary>Judges one page by both versions.</summary>
    /// <exception cref="InvalidPluginExecutionException">The candidate does not compile.</exception>
    public void Answer()
    {
        var candidate = Candidate();
        var live = context.Snapshot;
        var page = new OpportunityPage(service, live is null ? new[] { candidate } : new[] { live, candidate }, Size, context.Input<string>("Cursor") ?? "");
        context.Output("Result", page.Compare(live, candidate, context.Now).ToJson());
        context.Output("Cursor", page.Next);
    }

    private int Size => context.Value<int>("PageSize") is { } size and > 0 ? Math.Min(size, LargestSize) : UsualSize;

    /// <summary>What publishing the set would put live, with another threshold if one is asked for.</summary>
    private Snapshot Candidate()
    {
        var set = context.InputId("CriteriaSet");
        var drafts = new CriteriaTables(service).ReadPublished(set);
        if (set is { } id && drafts.All(draft => draft.Id != id))
        {
            throw new InvalidPluginExecutionException("The criteria set is not there or retired.");
        }

        var settings = new OrganizationSettings(service, context.InitiatingUserId).ToSnapshot(int.MaxValue, context.Now, paused: false);
        var compilation = SnapshotCompiler.Compile(WithThreshold(drafts, set), new MetadataCatalog(service).Tables, settings);
        return compilation.Snapshot
            ?? throw new InvalidPluginExecutionException(AuthoringText.NotPublished(compilation.Errors, UserLanguage.Of(context, context.InitiatingUserId, settings.Language)));
    }

    private IReadOnlyList<CriteriaSetDraft> WithThreshold(IReadOnlyList<CriteriaSetDraft> drafts, Guid? set) => context.Value<int>("Threshold") is { } threshold
        ? drafts.Select(draft => set is null || draft.Id == set ? draft with { Threshold = threshold } : draft).ToList()
        : drafts;
}
