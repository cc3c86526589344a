using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using CrmQuality.Cli.Commands;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using CrmQuality.Packer;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.Answers;

/// <summary>An organisation with the packed solution and criteria that people answer; two reps and two managers have the solution's roles.</summary>
internal sealed class AnsweringOrganization
{
    private const int First = 284610000;

    public AnsweringOrganization()
    {
        using var zip = new MemoryStream();
        SolutionPacker.PackTo(zip, ShippedFiles.Solution, ShippedFiles.Plugin, managed: true);
        zip.Position = 0;
        Organization.ImportSolution(zip);
        Administrator = Organization.ServiceFor(Organization.AdministratorId);
        new Publisher(Administrator, Organization.Clock.UtcNow).Publish(CriteriaFile.Read(Path.Combine(AppContext.BaseDirectory, "Answers", "answers.criteria.json")));
        Rep = AddUser("Ann Rep", "CRM Quality Rep");
        OtherRep = AddUser("Bo Rep", "CRM Quality Rep");
        Manager = AddUser("Mia Manager", "CRM Quality Manager");
        OtherManager = AddUser("Max Manager", "CRM Quality Manager");
    }

    public EmbeddedOrganization Organization { get; } =
        new(new EmbeddedOrganizationOptions { Start = new DateTime(2025, 6, 15, 10, 0, 0, DateTimeKind.Utc), HasAppNotifications = true });

    public IOrganizationService Administrator { get; }

    public Guid Rep { get; }

    public Guid OtherRep { get; }

    public Guid Manager { get; }

    public Guid OtherManager { get; }

    public IOrganizationService As(Guid user) => Organization.ServiceFor(user);

    public Guid AddUser(string name, string role, int language = 1033)
    {
        var user = Organization.AddUser(name, language);
        Organization.Security.GiveRole(user, Organization.Security.Role(role));
        return user;
    }

    public Guid Criterion(string code) => Administrator.All("crmq_criterion", "crmq_code").Single(row => row.Text("crmq_code") == code).Id;

    public Guid CreateOpportunity(Guid? owner = null, string name = "Pumps") =>
        As(owner ?? Rep).Create(new Entity("opportunity") { ["name"] = name, ["need"] = new OptionSetValue(0), ["stepname"] = "Qualify" });

    public Entity Answer(Guid opportunity, string criterion, int answer, string? text = null, Guid? contact = null, string? link = null) => new("crmq_attestation")
    {
        ["crmq_opportunityid"] = new EntityReference("opportunity", opportunity),
        ["crmq_criterionid"] = new EntityReference("crmq_criterion", Criterion(criterion)),
        ["crmq_answer"] = new OptionSetValue(First + answer),
        ["crmq_evidencetext"] = text,
        ["crmq_contactid"] = contact is { } id ? new EntityReference("contact", id) : null,
        ["crmq_link"] = link,
    };

    public Entity Waiver(Guid opportunity, string criterion = "BUYER", int days = 30, string reason = "The customer signs on Monday, the buyer is abroad") => new("crmq_waiver")
    {
        ["crmq_opportunityid"] = new EntityReference("opportunity", opportunity),
        ["crmq_criterionid"] = new EntityReference("crmq_criterion", Criterion(criterion)),
        ["crmq_reason"] = reason,
        ["crmq_until"] = Organization.Clock.UtcNow.Date.AddDays(days),
    };

    public static Entity Decision(Guid waiver, int decision = 0) =>
        new("crmq_waiverdecision") { ["crmq_waiverid"] = new EntityReference("crmq_waiver", waiver), ["crmq_decision"] = new OptionSetValue(First + decision) };

    /// <summary>All that the opportunity needs to be validated.</summary>
    public void AnswerAll(Guid opportunity, Guid? by = null)
    {
        As(by ?? Rep).Create(Answer(opportunity, "BUYER", 0, contact: Contact("cfo@fabrikam.com")));
        As(by ?? Rep).Create(Answer(opportunity, "PAIN", 0, "Two hours of downtime a week, says the plant manager"));
    }

    public Guid Contact(string email) => Administrator.Create(new Entity("contact") { ["lastname"] = "Buyer", ["emailaddress1"] = email });

    public Entity Read(Guid opportunity) => Administrator.Retrieve("opportunity", opportunity, new ColumnSet(true));

    public string Verdict(Guid opportunity) => new[] { "not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired" }[
        Read(opportunity).GetAttributeValue<OptionSetValue>("crmq_verdict").Value - First];

    public static string Refusal(Action save) => Assert.ThrowsExactly<FaultException<OrganizationServiceFault>>(save).Detail.Message;
}
