using System;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>As whom plug-ins call.</summary>
[TestClass]
public sealed class PluginUserTests
{
    private const string Factory = "Microsoft Learn, IOrganizationServiceFactory.CreateOrganizationService";
    private readonly SecurityBench bench = new();

    [TestMethod]
    [Conformance("Security", "A service made for nobody acts as SYSTEM and is not restrained by the caller's roles.", Certainty.Documented, Factory)]
    public void Plugin_ServiceOfNobody_MayWhatTheCallerMayNot()
    {
        bench.Pipeline.Register("Update", "opportunity", 40, run => run.System.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Yen",
            ["isocurrencycode"] = "JPY",
            ["currencysymbol"] = "Y",
            ["currencyprecision"] = 0,
            ["exchangerate"] = 150m,
        }));

        Save();
    }

    [TestMethod]
    [Conformance("Security", "A service made for the calling user may only what that user may; its refusal ends the save.", Certainty.Documented, Factory)]
    public void Plugin_ServiceOfTheCaller_IsRestrainedByTheCallersRoles()
    {
        bench.Pipeline.Register("Update", "opportunity", 40, run => run.Service.Create(new Entity("transactioncurrency") { ["currencyname"] = "Yen" }));

        var fault = SecurityBench.Fault(() => Save());

        Assert.AreEqual(SecurityBench.PrivilegeDenied, fault.Detail.InnerFault.ErrorCode);
    }

    [TestMethod]
    [Conformance("Security", "A service made for the empty identifier acts as the user of the context.", Certainty.Documented, Factory)]
    public void Plugin_ServiceOfTheEmptyId_IsTheContextsUser()
    {
        var creator = Guid.Empty;
        bench.Pipeline.Register("Update", "opportunity", 40, run => creator = run.ServiceOf(Guid.Empty).Create(new Entity("account") { ["name"] = "a" }));
        var user = Save();

        var row = bench.Pipeline.Service.Retrieve("account", creator, new Microsoft.Xrm.Sdk.Query.ColumnSet("createdby"));
        Assert.AreEqual(user, row.GetAttributeValue<EntityReference>("createdby").Id);
    }

    private Guid Save()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity", "prvWriteOpportunity", "prvCreateAccount", "prvReadAccount");
        bench.As(user).Update(new Entity("opportunity", bench.OpportunityOf(user)) { ["name"] = "n" });
        return user;
    }
}
