using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>What one environment has and another has not.</summary>
[TestClass]
public sealed class OptionalPartsTests
{
    private const int NoTable = -2147217150;
    private const int NoColumn = -2147217149;

    [TestMethod]
    [Conformance("Data", "An in-app notification is a row that its owner gets; without more it is of type Info and its toast is timed.", Certainty.Documented, "Microsoft Learn, Send in-app notifications within model-driven apps")]
    public void Create_Notification_IsForItsOwner()
    {
        var bench = new PipelineBench();
        var user = bench.Organization.AddUser("Rep");

        bench.Service.Create(new Entity("appnotification")
        {
            ["title"] = "Not validated",
            ["body"] = "Crane lacks its revenue.",
            ["data"] = "{}",
            ["ttlinseconds"] = 86_400,
            ["ownerid"] = new EntityReference("systemuser", user),
        });

        var row = bench.Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("appnotification") { ColumnSet = new ColumnSet(true) }).Entities[0];
        Assert.AreEqual(("Not validated", 86_400, user), (row["title"], row["ttlinseconds"], row.GetAttributeValue<EntityReference>("ownerid").Id));
        Assert.AreEqual(("Info", "Timed"), (row.FormattedValues["icontype"], row.FormattedValues["toasttype"]));
    }

    [TestMethod]
    [Conformance("Data", "An environment can be without in-app notifications: the table is not there then.", Certainty.Documented, "Microsoft Learn, table reference of appnotification: added by the AppNotifications solution")]
    public void Create_NotificationWithoutTheTable_IsRefused()
    {
        var bench = new PipelineBench(new EmbeddedOrganizationOptions { HasAppNotifications = false });

        FaultAssert.Throws(NoTable, () => bench.Service.Create(new Entity("appnotification") { ["title"] = "t" }), "appnotification");
        FaultAssert.Throws(NoTable, () => bench.Count("appnotification"), "appnotification");
        bench.Organization.AddUser("Rep");
    }

    [TestMethod]
    [Conformance("Data", "An environment can be without msdyn_forecastcategory: opportunity has no such column then.", Certainty.Seen, "columns with the prefix msdyn_ come with solutions of Dynamics 365 Sales of their own")]
    public void Create_OpportunityWithoutForecastCategory_HasNoSuchColumn()
    {
        var bench = new PipelineBench(new EmbeddedOrganizationOptions { HasForecastCategory = false });

        var row = bench.Opportunity(bench.CreateOpportunity("Crane"));

        Assert.AreEqual(("Crane", false), (row["name"], row.Contains("msdyn_forecastcategory")));
        FaultAssert.Throws(NoColumn, () => bench.CreateOpportunity("Crane", one => one["msdyn_forecastcategory"] = new OptionSetValue(100_000_003)), "msdyn_forecastcategory");
        FaultAssert.Throws(NoColumn, () => bench.Service.Retrieve("opportunity", row.Id, new ColumnSet("msdyn_forecastcategory")), "msdyn_forecastcategory");
    }
}
