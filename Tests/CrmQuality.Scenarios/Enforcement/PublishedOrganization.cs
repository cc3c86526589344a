using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Enforcement;

/// <summary>An organisation that imported the packed zip and published this folder's criteria, with one English and one Finnish rep.</summary>
internal sealed class PublishedOrganization
{
    private const int TraceAll = 2;

    public PublishedOrganization(Action<IOrganizationService>? afterPublish = null)
    {
        using var zip = new MemoryStream(PackedSolution.Bytes);
        Organization.ImportSolution(zip);
        Administrator = Organization.ServiceFor(Organization.AdministratorId);
        Administrator.Update(new Entity("organization", Organization.OrganizationId) { ["plugintracelogsetting"] = new OptionSetValue(TraceAll) });
        new Publisher(Organization.ServiceFor(Organization.AdministratorId), Organization.Clock.UtcNow).Publish(CriteriaFile.Read(Path.Combine(AppContext.BaseDirectory, "Enforcement", "enforcement.criteria.json")));
        afterPublish?.Invoke(Administrator);
        EnglishRep = Organization.AddUser("Ann English");
        FinnishRep = Organization.AddUser("Sanna Suomi", 1035);
        Organization.Calls.Clear();
        Organization.Traces.Clear();
    }

    public EmbeddedOrganization Organization { get; } =
        new(new EmbeddedOrganizationOptions { Start = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc) });

    public IOrganizationService Administrator { get; }

    public Guid EnglishRep { get; }

    public Guid FinnishRep { get; }

    public IOrganizationService English => Organization.ServiceFor(EnglishRep);

    public IOrganizationService Finnish => Organization.ServiceFor(FinnishRep);

    public long SynchronousCalls => Organization.Calls.Count(CallOrigin.SynchronousPlugin);

    public static Entity Opportunity(decimal? value, string name = "Pumps") => new("opportunity")
    {
        ["name"] = name,
        ["estimatedvalue"] = value is { } amount ? new Money(amount) : null,
        ["need"] = new OptionSetValue(0),
    };

    public static OrganizationRequest Close(Guid id, bool wins) => new(wins ? "WinOpportunity" : "LoseOpportunity")
    {
        ["OpportunityClose"] = new Entity("opportunityclose") { ["subject"] = "Closed", ["opportunityid"] = new EntityReference("opportunity", id) },
        ["Status"] = new OptionSetValue(wins ? 3 : 4),
    };

    public static string Refusal(Action save) =>
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(save).Detail.Message;

    public Entity Read(Guid id) => Administrator.Retrieve("opportunity", id, new ColumnSet(true));

    public int Count(string table) => Administrator.RetrieveMultiple(new QueryExpression(table)).Entities.Count;

    public string Traces() => string.Join("\n", Organization.Traces.Entries.Select(entry => entry.Text));
}
