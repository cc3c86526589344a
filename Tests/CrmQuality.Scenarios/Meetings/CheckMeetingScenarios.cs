using System;
using CrmQuality.Cli.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Meetings;

[TestClass]
public sealed class CheckMeetingScenarios
{
    private readonly MeetingOrganization organization = new();

    [TestMethod]
    public void Check_MeetingToCome_AsksTheFirstOpenCriterion()
    {
        var appointment = organization.MeetingAbout(organization.Opportunity(), startsIn: 48);

        var (check, row) = (organization.Check(), Read(appointment));
        Assert.AreEqual(("What is it worth to them?", true, 160m), (check.Text("crmq_question"), check.GetAttributeValue<bool>("crmq_plannedahead"), check.GetAttributeValue<decimal>("crmq_cost")));
        Assert.AreEqual(("What is it worth to them?", true), (row.Text("crmq_question"), row.GetAttributeValue<bool>("crmq_plannedahead")));
        Assert.Contains("Also open: NEED", row.Text("crmq_premeetingcheck"));
        Assert.AreEqual("", organization.Ledger());
    }

    [TestMethod]
    public void Check_Appointment_NeverHoldsMoney()
    {
        var appointment = organization.MeetingAbout(organization.Opportunity(), startsIn: 48);

        Assert.Contains("160.00", organization.Check().Text("crmq_unknown"));
        Assert.DoesNotContain("160", Read(appointment).Text("crmq_premeetingcheck"));
    }

    [TestMethod]
    public void Check_ShortNotice_IsNotPlannedAhead()
    {
        organization.MeetingAbout(organization.Opportunity(), startsIn: 23);

        Assert.IsFalse(organization.Check().GetAttributeValue<bool>("crmq_plannedahead"));
    }

    [TestMethod]
    public void Check_NoticeSetToTwoHours_IsPlannedAhead()
    {
        organization.SetVariable("crmq_noticehours", "2");

        organization.MeetingAbout(organization.Opportunity(), startsIn: 3);

        Assert.IsTrue(organization.Check().GetAttributeValue<bool>("crmq_plannedahead"));
    }

    [TestMethod]
    public void Check_AgreedInTimeAndWithPurpose_IsPreAgreed()
    {
        var opportunity = organization.Opportunity();
        var appointment = organization.MeetingAbout(opportunity, startsIn: 48, meeting => meeting["crmq_agreed"] = true);
        organization.Now += TimeSpan.FromHours(40);

        organization.Update("appointment", appointment, "crmq_travelhours", 1m);

        var check = organization.Check();
        Assert.IsTrue(check.GetAttributeValue<bool>("crmq_preagreed"), "the agreement keeps the moment it was first seen");
        Assert.AreEqual(240m, check.GetAttributeValue<decimal>("crmq_cost"));
    }

    [TestMethod]
    public void Check_OwnersRow_BelongsToTheRep()
    {
        organization.MeetingAbout(organization.Opportunity());

        Assert.AreEqual(organization.Ann, organization.Check().GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.AreEqual(organization.Ann, organization.Entries()[0].GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [TestMethod]
    public void Check_RepWithoutARoleOfOurs_IsStillPosted()
    {
        var plain = organization.AddUser("Plain", null);

        organization.MeetingAbout(organization.Opportunity(owner: plain), owner: plain);

        Assert.AreEqual("exposure not validated 160.00", organization.Ledger());
        Assert.AreEqual(plain, organization.Entries()[0].GetAttributeValue<EntityReference>("crmq_repid").Id);
    }

    [TestMethod]
    public void Check_CopiesFromExchange_CountOnce()
    {
        var opportunity = organization.Opportunity();

        organization.MeetingAbout(opportunity, change: meeting => meeting["globalobjectid"] = "04000000AB");
        organization.Meeting(null, change: meeting => meeting["globalobjectid"] = "04000000ab", owner: organization.Bo);

        Assert.AreEqual("exposure not validated 160.00", organization.Ledger());
        Assert.AreEqual("Visit", organization.Check().Text("crmq_name"));
    }

    [TestMethod]
    public void Check_CopyThatIsLinkedComesLater_IsPostedThen()
    {
        organization.Meeting(null, change: meeting => meeting["globalobjectid"] = "04000000AB", owner: organization.Bo);
        Assert.AreEqual("", organization.Ledger());

        organization.MeetingAbout(organization.Opportunity(), change: meeting => meeting["globalobjectid"] = "04000000AB");

        Assert.AreEqual("exposure not validated 160.00", organization.Ledger());
    }

    [TestMethod]
    public void Check_MeetingThatMeetsACalendarLater_IsPostedUnderItsNewKey()
    {
        var appointment = organization.MeetingAbout(organization.Opportunity());

        organization.Update("appointment", appointment, "globalobjectid", "04000000AB");

        Assert.AreEqual(160m, organization.Balance(0));
        organization.Check();
    }

    [TestMethod]
    public void Check_OurPeople_AllCost()
    {
        organization.MeetingAbout(organization.Opportunity(), change: meeting => meeting["requiredattendees"] = Parties(("systemuser", organization.Ann), ("systemuser", organization.Bo)));

        Assert.AreEqual("exposure not validated 320.00", organization.Ledger());
    }

    [TestMethod]
    public void Check_InternalOrUnlinked_IsNeverWaste()
    {
        organization.Meeting(null, change: meeting => meeting["requiredattendees"] = Parties(("systemuser", organization.Ann), ("systemuser", organization.Bo)));
        Assert.IsTrue(organization.Check().GetAttributeValue<bool>("crmq_isinternal"));

        organization.Meeting(null, change: meeting => meeting["requiredattendees"] = Parties(("contact", organization.Service.Create(new Entity("contact") { ["lastname"] = "Buyer" }))));

        Assert.AreEqual("", organization.Ledger());
    }

    [TestMethod]
    public void Check_NothingPublished_LetsTheAppointmentBe()
    {
        var bare = new Support.CriteriaOrganization();

        var appointment = bare.Service.Create(new Entity("appointment") { ["subject"] = "Visit", ["scheduledstart"] = bare.Now, ["scheduledend"] = bare.Now.AddHours(1) });
        bare.Organization.DrainAsyncQueue();

        Assert.IsEmpty(bare.Organization.AsyncFailures);
        Assert.AreNotEqual(Guid.Empty, appointment);
    }

    private Entity Read(Guid appointment) => organization.Service.Retrieve("appointment", appointment, new ColumnSet(true));

    private static EntityCollection Parties(params (string Table, Guid Id)[] people)
    {
        var parties = new EntityCollection { EntityName = "activityparty" };
        foreach (var (table, id) in people)
        {
            parties.Entities.Add(new Entity("activityparty") { ["partyid"] = new EntityReference(table, id) });
        }

        return parties;
    }
}
