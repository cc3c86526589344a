using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmQuality.Scenarios.SameResult;

/// <summary>Sends the same rows in different ways.</summary>
internal sealed class SaveWays(EmbeddedOrganization organization, Guid user, Way way)
{
    private readonly IOrganizationService rep = organization.ServiceFor(user);
    private readonly IOrganizationService administrator = organization.ServiceFor(organization.AdministratorId);

    /// <summary>Steps that only one of the ways needs.</summary>
    public void Prepare()
    {
        if (way == Way.Nested)
        {
            RegisterNesting();
        }
    }

    public void Create(params Entity[] rows) => Send(rows, row => new CreateRequest { Target = row }, all => new CreateMultipleRequest { Targets = all });

    public void Update(params Entity[] rows) => Send(rows, row => new UpdateRequest { Target = row }, all => new UpdateMultipleRequest { Targets = all });

    private void Send(Entity[] rows, Func<Entity, OrganizationRequest> single, Func<EntityCollection, OrganizationRequest> several)
    {
        switch (way)
        {
            case Way.Batched:
                rep.Execute(several(new EntityCollection(rows)));
                break;
            case Way.UpsertedBatch:
                rep.Execute(new UpsertMultipleRequest { Targets = new EntityCollection(rows) });
                break;
            case Way.Upserted:
                Each(rows, row => rep.Execute(new UpsertRequest { Target = row }));
                break;
            case Way.Nested:
                Nest(service => Each(rows, row => service.Execute(single(row))));
                break;
            case Way.Retried:
                Each(rows, row => Retry(single(row)));
                break;
            default:
                Each(rows, row => rep.Execute(single(row)));
                break;
        }

        organization.LoseAsyncAcknowledgements(way == Way.Retried ? rows.Length : 0);
        organization.DrainAsyncQueue();
    }

    private static void Each(IEnumerable<Entity> rows, Action<Entity> send)
    {
        foreach (var row in rows)
        {
            send(row);
        }
    }

    /// <summary>The first time the nested save is rolled back with everything around it.</summary>
    private void Retry(OrganizationRequest request)
    {
        var outage = new Entity("sdkmessageprocessingstep", RegisterNesting(request.RequestName, "opportunity"));
        Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(() => rep.Execute(request));
        administrator.Delete(outage.LogicalName, outage.Id);
        rep.Execute(request);
    }

    private void Nest(Action<IOrganizationService> work)
    {
        var name = Guid.NewGuid().ToString();
        NestingPlugin.Does(name, work);
        rep.Create(new Entity("account") { ["name"] = name });
    }

    private void RegisterNesting() => RegisterNesting("Create", "account");

    /// <summary>On a row that names no work it fails, after everything else has run.</summary>
    private Guid RegisterNesting(string message, string table) => new ForeignSteps(organization).Register(typeof(NestingPlugin), message, table, stage: 40, rank: 20000);
}
