using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Queries;

[TestClass]
public sealed class UserConditionTests
{
    private readonly QueryBed bed = new();
    private readonly Guid unit = Guid.NewGuid();
    private readonly Guid team = Guid.NewGuid();

    public UserConditionTests()
    {
        bed.Store.Insert(new Entity("systemuser", bed.User.UserId) { ["businessunitid"] = new EntityReference("businessunit", unit) });
        bed.Store.Insert(new Entity("teammembership") { ["systemuserid"] = bed.User.UserId, ["teamid"] = team });
        bed.Opportunity("mine", ("ownerid", new EntityReference("systemuser", bed.User.UserId)), ("owningbusinessunit", new EntityReference("businessunit", unit)));
        bed.Opportunity("my team's", ("ownerid", new EntityReference("team", team)), ("owningbusinessunit", new EntityReference("businessunit", Guid.NewGuid())));
        bed.Opportunity("another's", ("ownerid", new EntityReference("systemuser", Guid.NewGuid())), ("owningbusinessunit", new EntityReference("businessunit", Guid.NewGuid())));
    }

    [TestMethod]
    [Conformance("Queries", "eq-userid, ne-userid, eq-userteams, eq-useroruserteams, eq-businessid and ne-businessid compare with the calling user, the user's teams and business unit.", Certainty.Documented, Sources.Operators)]
    [DataRow("ownerid", "eq-userid", "mine")]
    [DataRow("ownerid", "ne-userid", "another's|my team's")]
    [DataRow("ownerid", "eq-userteams", "my team's")]
    [DataRow("ownerid", "eq-useroruserteams", "mine|my team's")]
    [DataRow("owningbusinessunit", "eq-businessid", "mine")]
    [DataRow("owningbusinessunit", "ne-businessid", "another's|my team's")]
    public void Owner_ComparedWithTheUser_Passes(string column, string op, string expected) => Assert.AreEqual(expected, bed.Where(column, op));

    [TestMethod]
    [Conformance("Queries", "ne-userid and ne-businessid let blanks pass, as ne does.", Certainty.Assumed, "by analogy with ne", Check = "query contacts by preferredsystemuserid ne-userid, some of them without; see whether those come")]
    public void Blank_ComparedWithTheUser_PassesTheNegatives()
    {
        bed.Opportunity("nobody's");

        Assert.AreEqual("another's|my team's|nobody's", bed.Where("ownerid", "ne-userid"));
    }

    [TestMethod]
    [Conformance("Queries", "eq-userlanguage compares with the user's language code.", Certainty.Documented, Sources.Operators)]
    public void Language_OfTheUser_Passes()
    {
        bed.Store.Insert(new Entity("account") { ["name"] = "english", ["numberofemployees"] = 1033 });
        bed.Store.Insert(new Entity("account") { ["name"] = "finnish", ["numberofemployees"] = 1035 });

        Assert.AreEqual("english", bed.Fetched("<fetch><entity name='account'><attribute name='name'/><filter><condition attribute='numberofemployees' operator='eq-userlanguage'/></filter></entity></fetch>"));
    }

    [TestMethod]
    [Conformance("Queries", "Operators about the user are refused on columns of other types.", Certainty.Documented, Sources.Operators)]
    [DataRow("name", "eq-userid")]
    [DataRow("ownerid", "eq-userlanguage")]
    public void Operator_OfAnotherType_NamesColumn(string column, string op) => FaultAssert.Throws(-2147217120, () => bed.Where(column, op), column);
}
