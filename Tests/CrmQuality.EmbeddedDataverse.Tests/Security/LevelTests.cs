using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>How far privileges reach.</summary>
[TestClass]
public sealed class LevelTests
{
    private const string Determined = "Microsoft Learn, How access to a record is determined";
    private readonly SecurityBench bench = new();

    [TestMethod]
    [DataRow(AccessLevel.User, "own")]
    [DataRow(AccessLevel.BusinessUnit, "own, North")]
    [DataRow(AccessLevel.ParentChildBusinessUnits, "own, North, Oulu")]
    [DataRow(AccessLevel.Organization, "own, North, Oulu, South")]
    [Conformance("Security", "A privilege reaches own rows, those of the user's business unit, of that and the units below, or all, by its level.", Certainty.Documented, "Microsoft Learn, Security concepts for developers")]
    public void RetrieveMultiple_ByLevel_ReturnsTheRowsItReaches(AccessLevel level, string expected)
    {
        var user = bench.User(bench.North, level, "prvReadOpportunity");
        (string Place, Guid Row)[] rows =
        [
            ("own", bench.OpportunityOf(user)),
            ("North", bench.OpportunityOf(bench.Salesperson(bench.North))),
            ("Oulu", bench.OpportunityOf(bench.Salesperson(bench.Oulu))),
            ("South", bench.OpportunityOf(bench.Salesperson(bench.South))),
        ];

        var seen = bench.Seen(user);

        Assert.AreEqual(expected, string.Join(", ", rows.Where(row => seen.Contains(row.Row)).Select(row => row.Place)));
    }

    [TestMethod]
    [Conformance("Security", "A user who holds no Read privilege on a table gets an error from a query of it, with code 0x80040220.", Certainty.Documented, "Microsoft Learn, Troubleshoot Dataverse client errors (-2147220960)")]
    public void RetrieveMultiple_WithoutThePrivilege_IsRefused()
    {
        var user = bench.User(bench.North, AccessLevel.Organization, "prvReadAccount");

        FaultAssert.Throws(SecurityBench.PrivilegeDenied, () => bench.Seen(user), "prvReadOpportunity", "opportunity");
    }

    [TestMethod]
    [Conformance("Security", "Links show only linked rows the user may read.", Certainty.Assumed, "no page says how a link to rows out of reach behaves", Check = "Share one opportunity of another user's account with a Basic-level user; as that user query opportunity with an outer link to account; the account's columns stay blank")]
    public void RetrieveMultiple_OuterLinkToARowOutOfReach_FindsNone()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity", "prvReadAccount");
        var account = bench.Pipeline.Service.Create(new Entity("account") { ["name"] = "Hidden" });
        bench.Pipeline.CreateOpportunity("Crane", row =>
        {
            row["ownerid"] = new EntityReference("systemuser", user);
            row["parentaccountid"] = new EntityReference("account", account);
        });
        var query = new QueryExpression("opportunity");
        query.LinkEntities.Add(new LinkEntity("opportunity", "account", "parentaccountid", "accountid", JoinOperator.LeftOuter) { EntityAlias = "a", Columns = new ColumnSet("name") });

        var row = bench.As(user).RetrieveMultiple(query).Entities.Single();

        Assert.IsFalse(row.Contains("a.name"));
    }

    [TestMethod]
    [Conformance("Security", "Retrieve of a row out of reach is an error with code 0x80048306.", Certainty.Documented, "Microsoft Learn, Troubleshoot Dataverse client errors (-2147187962)")]
    public void Retrieve_OutOfReach_IsRefused()
    {
        var user = bench.User(bench.North, AccessLevel.BusinessUnit, "prvReadOpportunity");
        var row = bench.OpportunityOf(bench.Salesperson(bench.South));

        FaultAssert.Throws(SecurityBench.AccessDenied, () => bench.As(user).Retrieve("opportunity", row, new ColumnSet(false)), "ReadAccess", row.ToString());
    }

    [TestMethod]
    [Conformance("Security", "A row of a team the user is in is within reach whatever level the privilege has, and whatever business unit the row is in.", Certainty.Documented, Determined + " (Ownership)")]
    public void RetrieveMultiple_RowOfAnOwnTeam_IsSeenAtUserLevel()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity");
        var team = bench.Security.AddTeam("Cranes", bench.South);
        bench.Security.AddMember(team, user);

        Assert.IsTrue(bench.Sees(user, bench.OpportunityOf(team, "team")));
    }

    [TestMethod]
    [Conformance("Security", "Roles of several sources add up; a team's role counts from the team's business unit.", Certainty.Documented, Determined + " (Role access)")]
    public void RetrieveMultiple_RoleOfATeam_ReachesTheTeamsBusinessUnit()
    {
        var user = bench.User(bench.North, AccessLevel.User, "prvReadOpportunity");
        var team = bench.Security.AddTeam("Cranes", bench.South);
        bench.Security.GiveRole(team, bench.Role(AccessLevel.BusinessUnit, "prvReadOpportunity"));
        var row = bench.OpportunityOf(bench.Salesperson(bench.South));
        Assert.IsFalse(bench.Sees(user, row));

        bench.Security.AddMember(team, user);

        Assert.IsTrue(bench.Sees(user, row));
    }

    [TestMethod]
    [Conformance("Security", "Tables of the organisation know only all or nothing.", Certainty.Documented, "Microsoft Learn, Security concepts for developers")]
    public void RetrieveMultiple_OrganisationTable_IsSeenWhole()
    {
        var user = bench.User(bench.North, AccessLevel.Organization, "prvReadTransactionCurrency");

        Assert.HasCount(1, bench.Seen(user, "transactioncurrency"));
    }

    [TestMethod]
    [Conformance("Security", "System Administrator may everything, also on tables that came later.", Certainty.Documented, "Microsoft Learn, Verifying access in code")]
    public void RetrieveMultiple_SystemAdministrator_SeesEverything()
    {
        var user = bench.User(bench.North, AccessLevel.User);
        bench.Security.GiveRole(user, OrganizationSecurity.SystemAdministratorRoleId);

        Assert.IsTrue(bench.Sees(user, bench.OpportunityOf(bench.Salesperson(bench.South))));
    }

    [TestMethod]
    [Conformance("Security", "A user without any role gets an error with code 0x80042F09 from every request.", Certainty.Documented, "Microsoft Learn, SecLib::RetrievePrivilegeForUser failed (-2147209463)")]
    public void RetrieveMultiple_WithoutAnyRole_IsRefused() =>
        FaultAssert.Throws(-2147209463, () => bench.Seen(bench.User(bench.North, AccessLevel.None)), "no role");

    [TestMethod]
    [Conformance("Security", "A disabled user can do nothing.", Certainty.Assumed, "the code 0x80040225 is from memory of error lists", Check = "Disable a user; call WhoAmI with that user's impersonation header; the error code is 0x80040225")]
    public void Request_OfADisabledUser_IsRefused()
    {
        var user = bench.Salesperson(bench.North);
        bench.Pipeline.Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        FaultAssert.Throws(-2147220955, () => bench.Seen(user), "disabled");
    }
}
