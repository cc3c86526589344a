using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.SameResult;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.Scenarios.ServiceCalls;

/// <summary>Counts what the plug-ins ask of the service while somebody waits for a save.</summary>
internal sealed class CallBench
{
    public const int Batch = 100;

    private readonly CriteriaOrganization organization;
    private readonly EntityReference good;
    private readonly EntityReference bad;
    private readonly EntityReference contact;

    public CallBench(CriteriaKind kind, bool isTable)
    {
        var set = Drafts.Set(kind.Criteria);
        organization = isTable ? CriteriaOrganization.InTableMode(set) : new CriteriaOrganization(set);
        good = Row("account", "name", "Good");
        bad = Row("account", "name", "Bad");
        contact = Row("contact", "lastname", "Good");
        organization.Block(false);
        new ForeignSteps(organization.Organization).Register(typeof(NestingPlugin), "Create", "account", stage: 40, rank: 20000);
    }

    public int Create() => Count(() => organization.Rep.Create(Opportunity()));

    public int Import()
    {
        var row = Opportunity();
        row["importsequencenumber"] = 1;
        return Count(() => organization.Rep.Create(row));
    }

    public int CreateInside() => Inside(service => service.Create(Opportunity()));

    public int Update()
    {
        var id = Stored();
        return Count(() => organization.Rep.Update(Renamed(id)));
    }

    public int UpdateInside()
    {
        var id = Stored();
        return Inside(service => service.Update(Renamed(id)));
    }

    public int CreateMany() => Count(() => organization.Rep.Execute(new CreateMultipleRequest { Targets = Many(_ => Opportunity()) }));

    public int UpdateMany()
    {
        var stored = Many(_ => new Entity("opportunity", Stored()));
        return Count(() => organization.Rep.Execute(new UpdateMultipleRequest { Targets = Many(place => Renamed(stored[place].Id)) }));
    }

    public int Refused(bool byOwnColumns) => Count(() => CriteriaOrganization.Refusal(() => organization.Rep.Create(Failing(byOwnColumns))));

    public int RefusedInside(bool byOwnColumns) => Inside(service => CriteriaOrganization.Refusal(() => service.Create(Failing(byOwnColumns))), isEnded: true);

    public int Close(bool wins)
    {
        var id = Stored();
        organization.Rep.Create(new Entity("appointment") { ["subject"] = "First meeting", ["regardingobjectid"] = new EntityReference("opportunity", id) });
        return Count(() => organization.Rep.Execute(Enforcement.PublishedOrganization.Close(id, wins)));
    }

    private int Inside(Action<IOrganizationService> work, bool isEnded = false)
    {
        var name = Guid.NewGuid().ToString();
        var calls = 0;
        NestingPlugin.Does(name, service => calls = Count(() => work(service)));
        var nest = new Entity("account") { ["name"] = name };
        if (isEnded)
        {
            CriteriaOrganization.Refusal(() => organization.Rep.Create(nest));
        }
        else
        {
            organization.Rep.Create(nest);
        }

        return calls;
    }

    private int Count(Action save)
    {
        organization.Forget();
        save();
        return organization.Organization.Calls.Entries.Count(call => call.PluginTypeName?.StartsWith("CrmQuality.Plugins.", StringComparison.Ordinal) == true && call.Origin == CallOrigin.SynchronousPlugin);
    }

    private EntityReference Row(string table, string name, string description) =>
        new(table, organization.Rep.Create(new Entity(table) { [name] = description, ["description"] = description }));

    private Entity Opportunity() => CriteriaKind.Opportunity(good, contact);

    private Entity Failing(bool byOwnColumns)
    {
        var row = Opportunity();
        if (byOwnColumns)
        {
            row["estimatedvalue"] = new Money(5m);
        }
        else
        {
            row["parentaccountid"] = row["customerid"] = bad;
        }

        return row;
    }

    private Guid Stored() => organization.Rep.Create(Opportunity());

    private static Entity Renamed(Guid id) => new("opportunity", id) { ["name"] = "Pumps and valves" };

    private static EntityCollection Many(Func<int, Entity> row) => new([.. Enumerable.Range(0, Batch).Select(row)]) { EntityName = "opportunity" };
}
