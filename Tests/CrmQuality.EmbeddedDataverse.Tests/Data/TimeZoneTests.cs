using System;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.Data;

/// <summary>Dates of users in several time zones.</summary>
[TestClass]
public sealed class TimeZoneTests
{
    private const string Behavior = "Microsoft Learn, Behavior and format of the date and time column";

    // 1 March, 23:30 in UTC: in Helsinki it is 2 March already, in New York still 1 March.
    private static readonly DateTime Now = new(2025, 3, 1, 23, 30, 0, DateTimeKind.Utc);
    private readonly PipelineBench bench = new(new EmbeddedOrganizationOptions { Start = Now });

    [TestMethod]
    [DataRow(125, "2025-03-01T23:00:00Z", true)]
    [DataRow(125, "2025-03-01T21:00:00Z", false)]
    [DataRow(35, "2025-03-01T21:00:00Z", true)]
    [DataRow(35, "2025-03-01T04:30:00Z", false)]
    [Conformance("Data", "\"Today\" on a user-local column is the calling user's day.", Certainty.Assumed, "user-local values are shown in the user's zone; that conditions count days so is inferred", Check = "Set a user's zone so that its date differs from UTC; query createdon with the operator today for rows on both sides of midnight")]
    public void Query_TodayOfAUserLocalColumn_IsTheUsersDay(int zone, string moment, bool isToday) =>
        Assert.AreEqual(isToday, Finds(zone, "createdon", DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal)));

    [TestMethod]
    [DataRow(125, "2025-03-02", true)]
    [DataRow(35, "2025-03-01", true)]
    [DataRow(35, "2025-03-02", false)]
    [Conformance("Data", "\"Today\" on a date-only column compares the stored date with the calling user's date.", Certainty.Assumed, "the column stores no zone; which day counts as today is not written", Check = "Set a user's zone so that its date differs from UTC; query a date-only column with the operator today")]
    public void Query_TodayOfADateOnlyColumn_IsTheUsersDate(int zone, string day, bool isToday) =>
        Assert.AreEqual(isToday, Finds(zone, "estimatedclosedate", DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [TestMethod]
    [Conformance("Data", "The service returns dates in UTC, whatever the user's time zone.", Certainty.Documented, Behavior)]
    public void Retrieve_ByAUserElsewhere_ReturnsUtc()
    {
        var id = bench.CreateOpportunity();

        var row = bench.Organization.ServiceFor(UserIn(35)).Retrieve("opportunity", id, new ColumnSet("createdon"));

        Assert.AreEqual(Now, row["createdon"]);
    }

    [TestMethod]
    [NotOfDataverse("time zone codes that are not known here are refused by name")]
    public void Query_ByAUserOfAnUnknownZone_IsRefusedByName() => FaultAssert.Throws(-2147220989, () => Finds(3, "createdon", Now), "timezonecode", "3");

    private bool Finds(int zone, string column, DateTime moment)
    {
        bench.CreateOpportunity("n", row =>
        {
            if (column == "createdon")
            {
                row["overriddencreatedon"] = moment;
            }
            else
            {
                row[column] = moment;
            }
        });
        var query = new QueryExpression("opportunity");
        query.Criteria.AddCondition(column, ConditionOperator.Today);
        return bench.Organization.ServiceFor(UserIn(zone)).RetrieveMultiple(query).Entities.Count == 1;
    }

    private Guid UserIn(int zone)
    {
        var user = bench.Organization.AddUser("Rep");
        bench.Service.Update(new Entity("usersettings", user) { ["timezonecode"] = zone });
        return user;
    }
}
