using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>Rows shared with users and teams.</summary>
[TestClass]
public sealed class SharingTests
{
    private const string Page = "Microsoft Learn, Sharing and assigning";
    private const int Read = 1;
    private const int Write = 2;
    private readonly SecurityBench bench = new();
    private readonly Guid owner;
    private readonly Guid other;
    private readonly Guid row;

    public SharingTests()
    {
        owner = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity", "prvWriteOpportunity", "prvShareOpportunity");
        other = bench.User(bench.South, AccessLevel.User, "prvReadOpportunity");
        row = bench.OpportunityOf(owner);
    }

    [TestMethod]
    [Conformance("Security", "A row shared for reading is seen by whom it is shared with, and no longer after RevokeAccess.", Certainty.Documented, Page)]
    public void GrantAccess_Read_LetsReadUntilRevoked()
    {
        Assert.IsFalse(bench.Sees(other, row));
        Share("GrantAccess", other, Read);
        Assert.IsTrue(bench.Sees(other, row));

        bench.As(owner).Execute(new OrganizationRequest("RevokeAccess") { ["Target"] = Target, ["Revokee"] = new EntityReference("systemuser", other) });

        Assert.IsFalse(bench.Sees(other, row));
    }

    [TestMethod]
    [Conformance("Security", "A share gives no right for which the user's roles have no privilege at all.", Certainty.Documented, Page)]
    public void GrantAccess_RightWithoutPrivilege_HasNoEffect()
    {
        Share("GrantAccess", other, Read | Write);

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => Rename(other), "prvWriteOpportunity");
    }

    [TestMethod]
    [Conformance("Security", "GrantAccess adds to what is shared, ModifyAccess replaces it.", Certainty.Assumed, "the pages name both messages; that a second grant adds is community knowledge", Check = "Grant Read, then Write on one row to one user; read principalobjectaccess.accessrightsmask; modify to Read; read it again")]
    public void ModifyAccess_AfterGrants_Replaces()
    {
        Share("GrantAccess", other, Read);
        Share("GrantAccess", other, Write);
        Assert.AreEqual(Read | Write, Mask());

        Share("ModifyAccess", other, Read);

        Assert.AreEqual(Read, Mask());
    }

    [TestMethod]
    [Conformance("Security", "What is shared with a team is shared with its members.", Certainty.Documented, Page)]
    public void GrantAccess_ToATeam_ReachesItsMembers()
    {
        var team = bench.Security.AddTeam("Cranes");
        bench.Pipeline.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = team, ["MemberIds"] = new[] { other } });

        Share("GrantAccess", team, Read, "team");

        Assert.IsTrue(bench.Sees(other, row));
    }

    [TestMethod]
    [Conformance("Security", "What is shared with a team no longer reaches a user whom RemoveMembersTeam took out.", Certainty.Documented, "Microsoft Learn, RemoveMembersTeamRequest")]
    public void RemoveMembersTeam_OfAMember_TakesWhatTheTeamReaches()
    {
        var team = bench.Security.AddTeam("Cranes");
        bench.Pipeline.Service.Execute(new OrganizationRequest("AddMembersTeam") { ["TeamId"] = team, ["MemberIds"] = new[] { other } });
        Share("GrantAccess", team, Read, "team");

        bench.Pipeline.Service.Execute(new OrganizationRequest("RemoveMembersTeam") { ["TeamId"] = team, ["MemberIds"] = new[] { other } });

        Assert.IsFalse(bench.Sees(other, row));
    }

    [TestMethod]
    [Conformance("Security", "Sharing a row needs the Share right on it.", Certainty.Documented, "Microsoft Learn, How access to a record is determined (Share)")]
    public void GrantAccess_WithoutShare_IsRefused()
    {
        Share("GrantAccess", other, Read);

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => Share("GrantAccess", other, Write, caller: other), "prvShareOpportunity");
    }

    [TestMethod]
    [Conformance("Security", "A share that fails or is rolled back leaves nothing behind.", Certainty.Documented, "Microsoft Learn, Event framework (transaction)")]
    public void GrantAccess_InAFailingSave_IsTakenBack()
    {
        bench.Pipeline.Register("Update", "opportunity", 40, run =>
        {
            run.System.Execute(Request("GrantAccess", other, Read, "systemuser"));
            throw new InvalidPluginExecutionException("No.");
        });

        SecurityBench.Fault(() => Rename(owner));

        Assert.IsFalse(bench.Sees(other, row));
    }

    [TestMethod]
    [Conformance("Security", "Rows of tables without owners cannot be shared.", Certainty.Documented, "Microsoft Learn, Security concepts for developers")]
    public void GrantAccess_OfAnOrganisationRow_IsRefused() =>
        FaultAssert.Throws(
            -2147220989,
            () => bench.Pipeline.Service.Execute(new OrganizationRequest("GrantAccess") { ["Target"] = new EntityReference("transactioncurrency", bench.Organization.BaseCurrencyId), ["PrincipalAccess"] = new PrincipalAccess() }),
            "transactioncurrency");

    private EntityReference Target => new("opportunity", row);

    private void Rename(Guid user) => bench.As(user).Update(new Entity("opportunity", row) { ["name"] = "x" });

    private int Mask() => bench.Pipeline.Service.RetrieveMultiple(new QueryExpression("principalobjectaccess") { ColumnSet = new ColumnSet("accessrightsmask") })
        .Entities.Single().GetAttributeValue<int>("accessrightsmask");

    private void Share(string message, Guid principal, int mask, string table = "systemuser", Guid? caller = null) =>
        bench.As(caller ?? owner).Execute(Request(message, principal, mask, table));

    private OrganizationRequest Request(string message, Guid principal, int mask, string table) => new(message)
    {
        ["Target"] = Target,
        ["PrincipalAccess"] = new PrincipalAccess { Principal = new EntityReference(table, principal), AccessMask = mask },
    };

    /// <summary>The shape of the SDK's class of this name.</summary>
    private sealed class PrincipalAccess
    {
        public EntityReference? Principal { get; init; }

        public int AccessMask { get; init; }
    }
}
