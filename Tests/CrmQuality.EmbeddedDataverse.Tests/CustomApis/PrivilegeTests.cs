using System.Collections.Generic;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.CustomApis;

/// <summary>The privilege that executing an API needs, and whom its plug-in acts for.</summary>
[TestClass]
public sealed class PrivilegeTests
{
    private const string Privilege = "prvWriteCompetitor";
    private const string Page = "Microsoft Learn, Create and use custom APIs, Secure your custom API by requiring a privilege; error PrivilegeDenied";
    private const int Denied = -2147220960;
    private readonly ApiBench bench = new();

    [TestMethod]
    [Conformance("Security", "Who lacks the privilege that ExecutePrivilegeName names cannot call the API, and its plug-in does not run.", Certainty.Documented, Page)]
    public void Call_WithoutThePrivilege_IsRefused()
    {
        var ran = false;
        bench.Define(_ => ran = true, row => row["executeprivilegename"] = Privilege);
        var user = bench.Organization.AddUser("Ann");

        FaultAssert.Throws(Denied, () => bench.CallAs(bench.Organization.ServiceFor(user)), Privilege, "Ann");

        Assert.IsFalse(ran);
    }

    [TestMethod]
    [Conformance("Pipeline", "Making an API private later makes its message private.", Certainty.Assumed, "Microsoft Learn, CustomAPI tables says that the message is created from the row; that it follows later changes is not written", Check = "create a custom API; set isprivate by an Update; read isprivate of its sdkmessage")]
    public void Update_MadePrivate_TakesItsMessageAlong()
    {
        bench.Define(_ => { });
        bench.Bench.Register("Create", "account", 40, run => bench.CallAs(run.Service));

        bench.Bench.Service.Update(new Entity("customapi", bench.Id) { ["isprivate"] = true });

        var message = bench.Bench.Service.Retrieve("customapi", bench.Id, new ColumnSet("sdkmessageid")).GetAttributeValue<EntityReference>("sdkmessageid");
        Assert.IsTrue((bool)bench.Bench.Service.Retrieve(message.LogicalName, message.Id, new ColumnSet("isprivate"))["isprivate"]);
        PipelineBench.Fault(() => bench.Bench.Service.Create(new Entity("account")));
    }

    [TestMethod]
    [Conformance("Security", "Any level of the privilege is enough, and a role of a team gives it, too.", Certainty.Assumed, Page + "; that the level does not count is not written", Check = "give a user the privilege a custom API needs at the level User, by a role of a team; call the API")]
    public void Call_WithThePrivilege_RunsThePlugin()
    {
        var ran = 0;
        bench.Define(_ => ran++, row => row["executeprivilegename"] = Privilege);
        var (user, team) = (bench.Organization.AddUser("Ann"), bench.Organization.Security.AddTeam("Callers"));
        bench.Organization.Security.GiveRole(team, bench.Organization.Security.AddRole("Caller", new Dictionary<string, AccessLevel> { [Privilege] = AccessLevel.User }));
        bench.Organization.Security.AddMember(team, user);

        bench.CallAs(bench.Organization.ServiceFor(user));
        bench.Call();

        Assert.AreEqual(2, ran);
    }

    [TestMethod]
    [Conformance("Security", "An API that names no privilege answers every user; what its plug-in does for the user, the user must be allowed to do.", Certainty.Documented, "Microsoft Learn, CustomAPI tables: Execute Privilege Name is optional; IPluginExecutionContext.UserId")]
    public void Call_WithoutAPrivilegeNamed_RunsForTheCaller()
    {
        bench.Define(run => run.Service.Create(new Entity("competitor") { ["name"] = "c" }));
        var user = bench.Organization.AddUser("Ann");

        var fault = PipelineBench.Fault(() => bench.CallAs(bench.Organization.ServiceFor(user)));

        Assert.Contains("prvCreateCompetitor", fault.Message);
    }

    [TestMethod]
    [Conformance("Security", "A plug-in that calls the API as SYSTEM needs no role.", Certainty.Documented, "Microsoft Learn, IOrganizationServiceFactory: no user means SYSTEM")]
    public void Call_ByAPluginAsSystem_NeedsNoPrivilege()
    {
        var ran = false;
        bench.Define(_ => ran = true, row => row["executeprivilegename"] = Privilege);
        bench.Bench.Register("Create", "account", 40, run => bench.CallAs(run.System));
        var user = bench.Organization.AddUser("Ann");

        bench.Organization.ServiceFor(user).Create(new Entity("account"));

        Assert.IsTrue(ran);
    }
}
