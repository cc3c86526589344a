using System;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>Roles that come with a solution.</summary>
[TestClass]
public sealed class RoleImportTests
{
    private static readonly Guid Reader = new("6d0c7c1e-30b1-5a5e-9f4c-0a8a5c1f7d21");
    private readonly SecurityBench bench = new();

    [TestMethod]
    [Conformance("Security", "A role that a solution brings has the identifier of the file and gives what the file says.", Certainty.Seen, "real solution exports (Roles/Role)")]
    public void Import_Role_CanBeGiven()
    {
        bench.Organization.ImportSolution(SolutionZip.Runnable().Open());
        var user = bench.User(bench.North, AccessLevel.None);
        bench.Security.GiveRole(user, Reader);

        Assert.IsTrue(bench.Sees(user, bench.OpportunityOf(bench.Salesperson(bench.North))));
        Assert.IsFalse(bench.Sees(user, bench.OpportunityOf(bench.Salesperson(bench.South))));
    }

    [TestMethod]
    [Conformance("Security", "Importing a role again replaces its privileges.", Certainty.Assumed, "no page says whether privileges missing from the new version are taken away", Check = "Import a managed solution with a role; import version 2 without one of its privileges; open the role")]
    public void Import_RoleAgain_ReplacesItsPrivileges()
    {
        bench.Organization.ImportSolution(SolutionZip.Runnable().Open());
        bench.Organization.ImportSolution(SolutionZip.Runnable().Version("1.3.0.0").Customize("prvReadOpportunity", "prvReadLead").Open());
        var user = bench.User(bench.North, AccessLevel.None);
        bench.Security.GiveRole(user, Reader);

        Assert.HasCount(0, bench.Seen(user, "lead"));
        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => bench.Seen(user), "prvReadOpportunity");
    }

    [TestMethod]
    [Conformance("Security", "Importing a solution needs the privilege prvImportCustomization.", Certainty.Seen, "Power Platform CLI: \"They need a role with the prvImportCustomization privilege\"")]
    public void ImportSolution_ByASeller_IsRefused() => FaultAssert.Throws(
        SecurityBench.PrivilegeDenied,
        () => bench.As(bench.Salesperson(bench.North)).Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = Array.Empty<byte>() }),
        "prvImportCustomization");
}
