using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>What the checks cost, in bytes because those do not depend on the machine.</summary>
[TestClass]
public sealed class CheckCostTests
{
    private const int Saves = 500;
    private const int BytesPerSave = 512;

    [TestMethod]
    [NotOfDataverse("what a check costs")]
    public void Update_BySeller_AllocatesHardlyMoreThanByAnAdministrator()
    {
        var bench = new SecurityBench();
        var seller = bench.Salesperson(bench.Oulu);
        var account = bench.Pipeline.Service.Create(new Entity("account") { ["name"] = "Acme", ["ownerid"] = new EntityReference("systemuser", seller) });
        var row = bench.OpportunityOf(seller);

        var administrators = BytesOf(bench.As(bench.Organization.AdministratorId), row, account);
        var sellers = BytesOf(bench.As(seller), row, account);

        Assert.IsLessThan(BytesPerSave, sellers - administrators);
    }

    private static long BytesOf(IOrganizationService service, Guid row, Guid account)
    {
        Save(service, row, account);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Saves; i++)
        {
            Save(service, row, account);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Saves;
    }

    private static void Save(IOrganizationService service, Guid row, Guid account) => service.Update(new Entity("opportunity", row)
    {
        ["estimatedvalue"] = new Money(10m),
        ["customerid"] = new EntityReference("account", account),
    });
}
