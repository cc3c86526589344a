using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class UserHierarchyTests
{
    private const string Hierarchies = "https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data";
    private readonly QueryBed bed = new();
    private readonly Guid report = Guid.NewGuid();
    private readonly Guid reportOfReport = Guid.NewGuid();
    private readonly Guid stranger = Guid.NewGuid();
    private readonly Guid team = Guid.NewGuid();

    public UserHierarchyTests()
    {
        AddUser(bed.User.UserId, null);
        AddUser(report, bed.User.UserId);
        AddUser(reportOfReport, report);
        AddUser(stranger, null);
        bed.Store.Insert(new Entity("teammembership") { ["systemuserid"] = reportOfReport, ["teamid"] = team });
        bed.Opportunity("mine", ("ownerid", new EntityReference("systemuser", bed.User.UserId)));
        bed.Opportunity("of a report", ("ownerid", new EntityReference("systemuser", report)));
        bed.Opportunity("of a report's report", ("ownerid", new EntityReference("systemuser", reportOfReport)));
        bed.Opportunity("of a report's team", ("ownerid", new EntityReference("team", team)));
        bed.Opportunity("of a stranger", ("ownerid", new EntityReference("systemuser", stranger)));
    }

    [TestMethod]
    [Conformance("Queries", "eq-useroruserhierarchy passes what is the calling user's or of somebody who reports to that user, eq-useroruserhierarchyandteams what is of their teams as well.", Certainty.Documented, Hierarchies)]
    [DataRow("eq-useroruserhierarchy", "mine|of a report|of a report's report")]
    [DataRow("eq-useroruserhierarchyandteams", "mine|of a report|of a report's report|of a report's team")]
    public void Owner_ComparedWithTheHierarchy_Passes(string op, string expected) => Assert.AreEqual(expected, bed.Where("ownerid", op));

    [TestMethod]
    [Conformance("Queries", "Who reports to whom is read from the manager of each user, whether or not the organisation has switched hierarchy security on, and to any depth.", Certainty.Assumed, "the page names the operators for organisations that use hierarchical security models only", Check = "without hierarchy security, query opportunities by ownerid eq-useroruserhierarchy as the manager of an owner; see whether they come")]
    public void Managers_InACircle_FindEachOtherOnce()
    {
        bed.Store.Update(new Entity("systemuser", bed.User.UserId) { ["parentsystemuserid"] = new EntityReference("systemuser", reportOfReport) });

        Assert.AreEqual("mine|of a report|of a report's report", bed.Where("ownerid", "eq-useroruserhierarchy"));
    }

    private void AddUser(Guid id, Guid? manager) => bed.Store.Insert(new Entity("systemuser", id)
    {
        ["parentsystemuserid"] = manager is { } above ? new EntityReference("systemuser", above) : null,
    });
}
