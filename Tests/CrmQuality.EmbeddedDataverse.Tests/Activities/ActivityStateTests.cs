using System;
using System.Linq;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.EmbeddedDataverse.Tests.Activities;

/// <summary>States of activities, and what follows from them and from their times.</summary>
[TestClass]
public sealed class ActivityStateTests
{
    private static readonly DateTime Nine = new(2024, 3, 4, 9, 0, 0, DateTimeKind.Utc);
    private readonly ActivityBench bench = new();

    [TestMethod]
    [DataRow("appointment", 0, 1, 2, 1)]
    [DataRow("appointment", 1, 3, 3, 1)]
    [DataRow("appointment", 2, 4, 4, 1)]
    [DataRow("appointment", 3, 5, 6, 1)]
    [DataRow("phonecall", 1, 2, 4, 3)]
    [DataRow("task", 1, 5, 5, 6)]
    [DataRow("email", 1, 2, 3, 8)]
    [DataRow("email", 2, 5, 5, 1)]
    [Conformance("Data", "An Update of its state completes, cancels or schedules an activity; each state has its statuses and one that it defaults to.", Certainty.Documented, "Microsoft Learn, table references of appointment, phonecall, task and email: statecode, statuscode")]
    public void Update_State_TakesItsDefaultAndItsOtherStatusOnly(string table, int state, int defaulted, int other, int foreign)
    {
        var id = bench.Create(table);

        bench.Update(table, id, "statecode", new OptionSetValue(state));
        var status = bench.Read(table, id).GetAttributeValue<OptionSetValue>("statuscode").Value;
        bench.Service.Update(new Entity(table, id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(other) });

        var row = bench.Read(table, id);
        Assert.AreEqual((defaulted, other), (status, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
        if (state != 0)
        {
            FaultAssert.Throws(-2147187704, () => bench.Service.Update(new Entity(table, id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(foreign) }), table);
        }
    }

    [TestMethod]
    [DataRow("appointment", 1)]
    [DataRow("phonecall", 1)]
    [DataRow("task", 2)]
    [DataRow("email", 1)]
    [Conformance("Data", "A new activity is open.", Certainty.Documented, "Microsoft Learn, table reference of activitypointer: statecode is not valid for Create, its first option is Open")]
    public void Create_Activity_IsOpen(string table, int status)
    {
        var row = bench.Read(table, bench.Create(table));

        Assert.AreEqual((0, status), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    [TestMethod]
    [Conformance("Data", "Completing or canceling an activity sets its actual end, unless it has one.", Certainty.Documented, "Microsoft Learn, table references of appointment and email: actualend")]
    public void Update_Completed_SetsTheActualEndUnlessStated()
    {
        var (open, ended, stated) = (bench.Create("appointment"), bench.Create("phonecall", ("actualend", Nine)), bench.Create("task"));

        bench.Update("appointment", open, "statecode", new OptionSetValue(2));
        bench.Update("phonecall", ended, "statecode", new OptionSetValue(1));
        bench.Service.Update(new Entity("task", stated) { ["statecode"] = new OptionSetValue(1), ["actualend"] = Nine });

        Assert.AreEqual(bench.Pipeline.Organization.Clock.UtcNow, bench.Read("appointment", open)["actualend"]);
        Assert.AreEqual(Nine, bench.Read("phonecall", ended)["actualend"]);
        Assert.AreEqual(Nine, bench.Read("task", stated)["actualend"]);
    }

    [TestMethod]
    [Conformance("Data", "scheduleddurationminutes is the time between the scheduled start and end, blank without both.", Certainty.Assumed, "table reference: the expected duration, in minutes; that the platform calculates it is not written", Check = "create an appointment from 9:00 to 10:30 by the service; read scheduleddurationminutes; move its end only and read it again; create a task with an end only and read it")]
    public void Save_ScheduledTimes_GiveTheDuration()
    {
        var id = bench.Create("appointment", ("scheduledstart", Nine), ("scheduledend", Nine.AddMinutes(90)));
        var first = bench.Read("appointment", id)["scheduleddurationminutes"];
        bench.Update("appointment", id, "scheduledend", Nine.AddMinutes(30));

        Assert.AreEqual((90, 30), ((int)first, (int)bench.Read("appointment", id)["scheduleddurationminutes"]));
        Assert.IsFalse(bench.Read("task", bench.Create("task", ("scheduledend", Nine))).Contains("scheduleddurationminutes"));
    }

    [TestMethod]
    [Conformance("Data", "An appointment keeps the identifier that Outlook gives it.", Certainty.Documented, "Microsoft's Common Data Model, Appointment: globalobjectid, up to 300 characters")]
    public void Create_GlobalObjectId_IsKept()
    {
        var id = bench.Create("appointment", ("globalobjectid", "040000008200E00074C5B7101A82E008"));

        Assert.AreEqual(id, bench.Fetch("<fetch><entity name='appointment'><filter><condition attribute='globalobjectid' operator='eq' value='040000008200E00074C5B7101A82E008'/></filter></entity></fetch>").Entities.Single().Id);
        FaultAssert.Throws(-2147204303, () => bench.Update("appointment", id, "globalobjectid", new string('0', 301)), "globalobjectid", "300");
    }
}
