using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Queries;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Store;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using CrmQuality.EmbeddedDataverse.TimeZones;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.EmbeddedDataverse.Tests.TimeZones;

/// <summary>Time zones as rows: timezonedefinition and timezonerule.</summary>
[TestClass]
public sealed class TimeZoneRowTests
{
    private const string Tables = "Microsoft Learn, Time zone tables; table references of timezonedefinition and timezonerule";
    private const string Fields = "the columns are those of Windows' TIME_ZONE_INFORMATION; Microsoft Learn, Specify time zone settings for a user, says it of the same columns of usersettings";
    private const string Steps = "query timezonedefinition for a timezonecode; query timezonerule for its timezonedefinitionid; compare each column, and effectivedatetime above all, with those here";
    private const int Moments = 1_000;
    private const int NotOffered = -2147219456;

    private static readonly DateTime First = new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2050, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly EmbeddedOrganization organization = new();

    private IOrganizationService Service => organization.ServiceFor(organization.AdministratorId);

    [TestMethod]
    [DataRow(125, "Europe/Helsinki")]
    [DataRow(85, "Europe/London")]
    [DataRow(35, "America/New_York")]
    [DataRow(190, "Asia/Kolkata")]
    [DataRow(65, "America/Sao_Paulo")]
    [DataRow(92, "UTC")]
    [DataRow(145, "Europe/Moscow")]
    [DataRow(255, "Australia/Sydney")]
    [Conformance("Data", "The rules of a time zone give its offset from UTC at any moment.", Certainty.Assumed, Fields, Check = Steps)]
    public void Rules_AtRandomMoments_GiveTheOffset(int code, string zoneId)
    {
        var (zone, reading, random) = (TimeZoneInfo.FindSystemTimeZoneById(zoneId), Reading(code), new Random(code));

        for (var i = 0; i < Moments; i++)
        {
            var moment = First.AddSeconds(random.NextInt64((long)(End - First).TotalSeconds));
            Assert.AreEqual(zone.GetUtcOffset(moment), reading.OffsetAt(moment), $"{zoneId} at {moment:u}");
        }
    }

    [TestMethod]
    [NotOfDataverse("the derived rules hold to the second, in every zone")]
    public void Rules_AroundEveryChange_GiveTheOffset()
    {
        foreach (var known in TimeZoneCodes.All)
        {
            var reading = Reading(known.Code);
            foreach (var change in ClockChanges.Between(known.Zone, new DateTime(1970, 1, 2, 0, 0, 0, DateTimeKind.Utc), new DateTime(2060, 12, 31, 0, 0, 0, DateTimeKind.Utc)))
            {
                var moment = DateTime.SpecifyKind(change.Local - change.Before, DateTimeKind.Utc);
                Assert.AreEqual((change.Before, change.After), (reading.OffsetAt(moment.AddSeconds(-1)), reading.OffsetAt(moment)), $"{known.ZoneId} at {moment:u}");
                Assert.AreEqual((change.Before, change.After), (known.Zone.GetUtcOffset(moment.AddSeconds(-1)), known.Zone.GetUtcOffset(moment)), $"{known.ZoneId} at {moment:u}");
            }
        }
    }

    [TestMethod]
    [DataRow(35, "300 0 -60, daylight 0 3 2 0 2:0:0, standard 0 11 1 0 2:0:0")]
    [DataRow(125, "-120 0 -60, daylight 0 3 5 0 3:0:0, standard 0 10 5 0 4:0:0")]
    [DataRow(255, "-600 0 -60, daylight 0 10 1 0 2:0:0, standard 0 4 1 0 3:0:0")]
    [DataRow(190, "-330 0 -60, daylight 0 0 0 0 0:0:0, standard 0 0 0 0 0:0:0")]
    [DataRow(65, "180 0 -60, daylight 0 0 0 0 0:0:0, standard 0 0 0 0 0:0:0")]
    [Conformance("Data", "A rule counts bias in minutes to UTC, days as first to fourth or, with 5, last of their name in the month, days of the week from Sunday, 0; the year 0 is every year, the month 0 says that there is no daylight time.", Certainty.Assumed, Fields, Check = Steps)]
    public void Rules_OfToday_AreInTheTermsOfWindows(int code, string expected)
    {
        var rule = Reading(code).Rules[^1];

        Assert.AreEqual(expected, $"{rule["bias"]} {rule["standardbias"]} {rule["daylightbias"]}, {Text(rule, "daylight")}, {Text(rule, "standard")}");
    }

    [TestMethod]
    [DataRow(35, "1987-01-01 00:00", "2007-01-01 00:00")]
    [DataRow(145, "2011-03-27 02:00", "2014-10-26 02:00")]
    [DataRow(65, "2019-01-01 00:00", "2019-02-17 00:00")]
    [Conformance("Data", "A zone has a rule for every change of its rules, with the local time from which it holds.", Certainty.Assumed, "table reference of timezonerule, effectivedatetime; that it can be within a year is inferred from it", Check = Steps)]
    public void Rules_Changing_HaveTheLocalTimeOfTheChange(int code, string last, string latest)
    {
        var effective = Reading(code).Rules.Select(rule => $"{rule["effectivedatetime"]:yyyy-MM-dd HH:mm}").ToArray();

        Assert.AreEqual((last, latest), (effective[^2], effective[^1]));
        CollectionAssert.AllItemsAreUnique(effective);
    }

    [TestMethod]
    [DataRow(125, "FLE Standard Time", "FLE Daylight Time", -120)]
    [DataRow(65, "E. South America Standard Time", "E. South America Daylight Time", 180)]
    [DataRow(190, "India Standard Time", "India Daylight Time", -330)]
    [Conformance("Data", "A time zone is found by its code, and has the names Windows gives it.", Certainty.Seen, "Microsoft time zone index values (KB 973627); lists of timezonecode of others")]
    public void Definition_OfACode_HasNamesAndBias(int code, string standard, string daylight, int bias)
    {
        var row = Definition(code);

        Assert.AreEqual((standard, daylight, bias, 0), (row["standardname"], row["daylightname"], row["bias"], row["retiredorder"]));
        Assert.StartsWith("(GMT", (string)row["userinterfacename"]);
        Assert.AreEqual(row.Id, Service.Retrieve("timezonedefinition", row.Id, new ColumnSet("timezonecode")).Id);
    }

    [TestMethod]
    [Conformance("Data", "Rules are found by the code of their time zone, over a link.", Certainty.Documented, Tables + ", relationship lk_timezonerule_timezonedefinitionid")]
    public void Rules_LinkedToTheirZone_AreThoseOfTheZone()
    {
        var rules = Fetch("<fetch><entity name='timezonerule'><all-attributes/><link-entity name='timezonedefinition' from='timezonedefinitionid' to='timezonedefinitionid' alias='zone'><attribute name='standardname'/><filter><condition attribute='timezonecode' operator='eq' value='35'/></filter></link-entity></entity></fetch>");
        var zones = Fetch("<fetch><entity name='timezonedefinition'><link-entity name='timezonerule' from='timezonedefinitionid' to='timezonedefinitionid'><attribute name='bias' alias='bias'/></link-entity><filter><condition attribute='timezonecode' operator='eq' value='35'/></filter></entity></fetch>");

        Assert.HasCount(Reading(35).Rules.Count, rules.Entities);
        Assert.HasCount(Reading(35).Rules.Count, zones.Entities);
        Assert.IsTrue(rules.Entities.All(row => (string)row.GetAttributeValue<AliasedValue>("zone.standardname").Value == "Eastern Standard Time"));
        Assert.AreEqual(rules[0].Id, Service.Retrieve("timezonerule", rules[0].Id, new ColumnSet("bias")).Id);
    }

    [TestMethod]
    [DataRow("timezonedefinition")]
    [DataRow("timezonerule")]
    [Conformance("Data", "The tables of time zones are read only: their messages are Retrieve and RetrieveMultiple.", Certainty.Documented, Tables + ", Messages; the code is not written there")]
    public void Message_OnTimeZones_IsRefused(string table)
    {
        var id = Service.RetrieveMultiple(new QueryExpression(table) { TopCount = 1 })[0].Id;

        FaultAssert.Throws(NotOffered, () => Service.Create(new Entity(table) { ["bias"] = 0 }), table, "Create");
        FaultAssert.Throws(NotOffered, () => Service.Update(new Entity(table, id) { ["bias"] = 0 }), table, "Update");
        FaultAssert.Throws(NotOffered, () => Service.Delete(table, id), table, "Delete");
    }

    [TestMethod]
    [DataRow("timezonedefinition")]
    [DataRow("timezonerule")]
    [Conformance("Security", "Salespeople may read time zones.", Certainty.Assumed, "user settings offer them to everybody; their privileges are not written", Check = "as a user with the role Salesperson only, query timezonedefinition; query timezonerule")]
    public void RetrieveMultiple_BySalesperson_FindsThem(string table)
    {
        var service = organization.ServiceFor(organization.AddUser("Rep"));

        Assert.IsNotEmpty(service.RetrieveMultiple(new QueryExpression(table)).Entities);
    }

    [TestMethod]
    [NotOfDataverse("time zones are derived when a query asks for them, and never stored")]
    public void Rows_OfTimeZones_AreNotStored()
    {
        var store = new RowStore(StockTableFiles.Load());
        var reader = new RowReader(store);

        Assert.HasCount(TimeZoneCodes.All.Count, reader.Rows("timezonedefinition").ToArray());
        Assert.IsNotEmpty(reader.Rows("timezonerule").ToArray());
        Assert.IsEmpty(store.Rows("timezonedefinition"));
        Assert.IsEmpty(store.Rows("timezonerule"));
    }

    private static string Text(Entity rule, string time) =>
        $"{time} {rule[time + "year"]} {rule[time + "month"]} {rule[time + "day"]} {rule[time + "dayofweek"]} {rule[time + "hour"]}:{rule[time + "minute"]}:{rule[time + "second"]}";

    private EntityCollection Fetch(string xml) => Service.RetrieveMultiple(new FetchExpression(xml));

    private Entity Definition(int code)
    {
        var query = new QueryExpression("timezonedefinition") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("timezonecode", ConditionOperator.Equal, code);
        return Service.RetrieveMultiple(query).Entities.Single();
    }

    private RuleReading Reading(int code)
    {
        var query = new QueryExpression("timezonerule") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("timezonedefinitionid", ConditionOperator.Equal, Definition(code).Id);
        return new RuleReading(Service.RetrieveMultiple(query).Entities);
    }
}
