using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>Asking who may do what.</summary>
[TestClass]
public sealed class AccessRequestTests
{
    private const int Read = 1;
    private const int Write = 2;
    private const int Everything = 1 | 2 | 4 | 16 | 32 | 65536 | 262144 | 524288;
    private readonly SecurityBench bench = new();

    [TestMethod]
    [Conformance("Security", "RetrievePrincipalAccess answers a user's rights on a row: those that roles give, by their level.", Certainty.Documented, "RetrievePrincipalAccessRequest; AccessRights")]
    public void RetrievePrincipalAccess_ByRole_IsWhatTheLevelReaches()
    {
        var user = bench.User(bench.North, AccessLevel.BusinessUnit, "prvReadOpportunity", "prvWriteOpportunity");
        var (near, far) = (bench.OpportunityOf(bench.Salesperson(bench.North)), bench.OpportunityOf(bench.Salesperson(bench.South)));

        Assert.AreEqual((Read | Write, 0), (Access("systemuser", user, near), Access("systemuser", user, far)));
    }

    [TestMethod]
    [Conformance("Security", "RetrievePrincipalAccess counts shares where the user holds the privilege.", Certainty.Documented, "RetrievePrincipalAccessRequest; Sharing rows")]
    public void RetrievePrincipalAccess_Shared_IsWhatIsShared()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity", "prvWriteOpportunity");
        var row = bench.OpportunityOf(bench.Salesperson(bench.South));

        Share(row, new EntityReference("systemuser", user), Read);

        Assert.AreEqual(Read, Access("systemuser", user, row));
    }

    [TestMethod]
    [Conformance("Security", "A system administrator has all rights on a row.", Certainty.Documented, "RetrievePrincipalAccess function, its example")]
    public void RetrievePrincipalAccess_Administrator_IsEverything() => Assert.AreEqual(
        Everything, Access("systemuser", bench.Organization.AdministratorId, bench.OpportunityOf(bench.Salesperson(bench.South))));

    [TestMethod]
    [Conformance("Security", "RetrievePrincipalAccess answers for teams, too: their own roles and shares.", Certainty.Documented, "RetrievePrincipalAccessRequest.Principal: user or team")]
    public void RetrievePrincipalAccess_Team_IsItsOwn()
    {
        var team = bench.Security.AddTeam("Team", bench.North);
        bench.Security.GiveRole(team, bench.Role(AccessLevel.BusinessUnit, "prvReadOpportunity"));

        Assert.AreEqual(Read, Access("team", team, bench.OpportunityOf(bench.Salesperson(bench.North))));
    }

    [TestMethod]
    [Conformance("Security", "Who cannot read a row is not told who can.", Certainty.Assumed, "no page says what the caller needs", Check = "as a user who cannot read an account call RetrievePrincipalAccess for it; note the answer")]
    public void RetrievePrincipalAccess_OfARowOutOfSight_IsRefused()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity");
        var row = bench.OpportunityOf(bench.Salesperson(bench.South));

        FaultAssert.Throws(SecurityBench.AccessDenied, () => bench.As(user).Execute(Request(new EntityReference("systemuser", user), row)));
    }

    [TestMethod]
    [Conformance("Security", "RetrieveSharedPrincipalsAndAccess names everybody a row is shared with, and the rights.", Certainty.Documented, "RetrieveSharedPrincipalsAndAccessRequest")]
    public void RetrieveSharedPrincipals_TwoShares_NamesBoth()
    {
        var (user, team) = (bench.User(bench.North, AccessLevel.User, "prvReadOpportunity"), bench.Security.AddTeam("Team"));
        var row = bench.OpportunityOf(bench.Salesperson(bench.South));
        Share(row, new EntityReference("systemuser", user), Read);
        Share(row, new EntityReference("team", team), Read | Write);

        var shares = (PrincipalRights[])bench.Pipeline.Service.Execute(
            new OrganizationRequest("RetrieveSharedPrincipalsAndAccess") { ["Target"] = new EntityReference("opportunity", row) })["PrincipalAccesses"];

        Assert.AreEqual("systemuser 1, team 3", string.Join(", ", shares.Select(share => $"{share.Principal.LogicalName} {share.AccessMask}").Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    [Conformance("Security", "RetrieveUserPrivilegeByPrivilegeName answers a privilege with its depth where a role of the user or of a team gives it, and nothing where none does.", Certainty.Documented, "RetrieveUserPrivilegeByPrivilegeNameRequest; PrivilegeDepth")]
    public void RetrieveUserPrivilege_ByName_IsThereOrNot()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity");
        var team = bench.Security.AddTeam("Team");
        bench.Security.GiveRole(team, bench.Role(AccessLevel.ParentChildBusinessUnits, "prvReadOpportunity"));
        bench.Security.AddMember(team, user);

        var held = Privileges(user, "prvReadOpportunity").Single();

        Assert.AreEqual(("prvReadOpportunity", 2, bench.North), (held.PrivilegeName, held.Depth, held.BusinessUnitId));
        Assert.HasCount(0, Privileges(user, "prvWriteOpportunity"));
        Assert.AreEqual(3, Privileges(bench.Organization.AdministratorId, "prvWriteOpportunity").Single().Depth);
    }

    [TestMethod]
    [Conformance("Security", "RetrieveUserPrivileges answers all privileges of a user.", Certainty.Documented, "RetrieveUserPrivilegesRequest")]
    public void RetrieveUserPrivileges_OfARole_AreItsPrivileges()
    {
        var user = bench.User(bench.North, AccessLevel.Organization, "prvReadOpportunity", "prvReadAccount", "prvReadUser");

        var held = (HeldPrivilege[])bench.As(user).Execute(new OrganizationRequest("RetrieveUserPrivileges") { ["UserId"] = user })["RolePrivileges"];

        Assert.AreEqual("prvReadAccount 3, prvReadOpportunity 3, prvReadUser 3", string.Join(", ", held.Select(one => $"{one.PrivilegeName} {one.Depth}")));
    }

    private static OrganizationRequest Request(EntityReference principal, Guid row) =>
        new("RetrievePrincipalAccess") { ["Target"] = new EntityReference("opportunity", row), ["Principal"] = principal };

    private int Access(string table, Guid principal, Guid row) =>
        (int)bench.Pipeline.Service.Execute(Request(new EntityReference(table, principal), row))["AccessRights"];

    private HeldPrivilege[] Privileges(Guid user, string name) => (HeldPrivilege[])bench.Pipeline.Service.Execute(
        new OrganizationRequest("RetrieveUserPrivilegeByPrivilegeName") { ["UserId"] = user, ["PrivilegeName"] = name })["RolePrivileges"];

    private void Share(Guid row, EntityReference principal, int rights) => bench.Pipeline.Service.Execute(new OrganizationRequest("GrantAccess")
    {
        ["Target"] = new EntityReference("opportunity", row),
        ["PrincipalAccess"] = new PrincipalRights(principal, rights),
    });
}
