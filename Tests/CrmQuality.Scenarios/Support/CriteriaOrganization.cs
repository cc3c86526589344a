using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using CrmQuality.Cli.Publishing;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Support;

/// <summary>An organisation with the packed solution, whose criteria a test writes in code and publishes by the custom API.</summary>
internal sealed class CriteriaOrganization
{
    private const int English = 1033;
    private const int TraceAll = 2;
    private const int FirstVerdict = 284610000;

    /// <summary>Imports the solution and publishes sets; none leaves nothing published.</summary>
    public CriteriaOrganization(params CriteriaSetDraft[] sets)
        : this(Usual, PackedSolution.Bytes)
    {
        PublishAny(sets);
    }

    /// <summary>Imports a version of the solution; nothing is published.</summary>
    /// <param name="options">What the organisation starts with.</param>
    /// <param name="solution">The packed solution.</param>
    public CriteriaOrganization(EmbeddedOrganizationOptions options, byte[] solution)
    {
        Organization = new EmbeddedOrganization(options);
        using var zip = new MemoryStream(solution);
        Organization.ImportSolution(zip);
        Service = Organization.ServiceFor(Organization.AdministratorId);
        Service.Update(new Entity("organization", Organization.OrganizationId) { ["plugintracelogsetting"] = new OptionSetValue(TraceAll) });
        RepId = Organization.AddUser("Ann Rep");
        Rep = Organization.ServiceFor(RepId);
    }

    /// <summary>A Sunday in June 2025.</summary>
    public static EmbeddedOrganizationOptions Usual { get; } = new() { Start = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc) };

    public EmbeddedOrganization Organization { get; }

    /// <summary>As the administrator.</summary>
    public IOrganizationService Service { get; }

    public Guid RepId { get; }

    /// <summary>As an English salesperson without any role of the solution.</summary>
    public IOrganizationService Rep { get; }

    public DateTime Now => Organization.Clock.UtcNow;

    /// <summary>The calls that synchronous plug-ins made since they were last forgotten.</summary>
    public string[] PluginCalls =>
        [.. Organization.Calls.Entries.Where(call => call.Origin == CallOrigin.SynchronousPlugin).Select(call => $"{call.Message} {call.Table}")];

    public string Traces => string.Join("\n", Organization.Traces.Entries.Select(entry => entry.Text));

    /// <summary>An organisation that blocked unmanaged customisations before sets were published.</summary>
    public static CriteriaOrganization InTableMode(params CriteriaSetDraft[] sets) => InTableMode(Usual, sets);

    /// <summary>The same in an environment of one's choice.</summary>
    public static CriteriaOrganization InTableMode(EmbeddedOrganizationOptions options, params CriteriaSetDraft[] sets)
    {
        var organization = new CriteriaOrganization(options, PackedSolution.Bytes);
        organization.Block(true);
        organization.PublishAny(sets);
        return organization;
    }

    /// <summary>Blocks unmanaged customisations, or allows them.</summary>
    public void Block(bool isBlocked) => Service.Update(new Entity("organization", Organization.OrganizationId)
    {
        ["orgdborgsettings"] =
            $"<OrgSettings><IsLockdownOfUnmanagedCustomizationEnabled>{(isBlocked ? "true" : "false")}</IsLockdownOfUnmanagedCustomizationEnabled></OrgSettings>",
    });

    /// <summary>Forgets calls and traces so far.</summary>
    public void Forget()
    {
        Organization.Calls.Clear();
        Organization.Traces.Clear();
    }

    /// <summary>Writes the rows of sets and publishes them, all in one transaction.</summary>
    public OrganizationResponse Publish(params CriteriaSetDraft[] sets)
    {
        var import = new CriteriaImport(new StoredCriteria(Service), English);
        foreach (var set in sets.Select(import.Add).ToList())
        {
            import.AddToNextVersion(set);
        }

        return Run([.. import.Requests, Request("publish")]);
    }

    /// <summary>Writes the rows of a set as a draft.</summary>
    public Guid Write(CriteriaSetDraft set)
    {
        var import = new CriteriaImport(new StoredCriteria(Service), English);
        var id = import.Add(set);
        Run([.. import.Requests]);
        return id;
    }

    /// <summary>Asks for an action of <c>crmq_PublishCriteriaSet</c>.</summary>
    public OrganizationResponse Publish(string action, Guid? set = null, int? version = null) => Service.Execute(Request(action, set, version));

    public Entity Read(Guid opportunity) => Service.Retrieve("opportunity", opportunity, new ColumnSet(true));

    /// <summary>The number of the stored verdict; null where there is none.</summary>
    public int? Verdict(Guid opportunity) => Read(opportunity).GetAttributeValue<OptionSetValue>("crmq_verdict")?.Value - FirstVerdict;

    /// <summary>The stored outcome of a criterion.</summary>
    public string Outcome(Guid opportunity, string code) =>
        JsonDocument.Parse((string)Read(opportunity)["crmq_assessment"]).RootElement.GetProperty("outcomes").GetProperty(code).GetString()!;

    /// <summary>What <c>crmq_EvaluateOpportunity</c> says of a stored row, an unsaved one, or a stored one with changes.</summary>
    public static JsonElement Evaluate(IOrganizationService service, Guid? target, Entity? draft = null)
    {
        var request = new OrganizationRequest("crmq_EvaluateOpportunity");
        if (target is { } id)
        {
            request["Target"] = new EntityReference("opportunity", id);
        }

        if (draft is not null)
        {
            request["Draft"] = draft;
        }

        return JsonDocument.Parse((string)service.Execute(request)["Result"]).RootElement;
    }

    /// <summary>The message of the fault that something must end in.</summary>
    public static string Refusal(Action action) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(action).Detail.Message;

    private void PublishAny(CriteriaSetDraft[] sets)
    {
        if (sets.Length > 0)
        {
            Publish(sets);
        }

        Forget();
    }

    private static OrganizationRequest Request(string action, Guid? set = null, int? version = null)
    {
        var request = new OrganizationRequest("crmq_PublishCriteriaSet") { ["Action"] = action };
        if (set is { } id)
        {
            request["CriteriaSet"] = new EntityReference("crmq_criteriaset", id);
        }

        if (version is { } number)
        {
            request["Version"] = number;
        }

        return request;
    }

    private OrganizationResponse Run(params OrganizationRequest[] requests)
    {
        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(requests);
        return ((ExecuteTransactionResponse)Service.Execute(transaction)).Responses.Last();
    }
}
