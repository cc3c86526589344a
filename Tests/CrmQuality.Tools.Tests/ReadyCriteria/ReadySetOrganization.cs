using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmQuality.Cli.CriteriaFiles;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Cli.Input.Criteria;
using CrmQuality.Cli.Publishing;
using CrmQuality.EmbeddedDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Tools.Tests.ReadyCriteria;

/// <summary>An organisation that judges by one ready set, and opportunities as one would tell of them.</summary>
internal sealed class ReadySetOrganization
{
    private const int First = 284610000;
    private static readonly string[] Verdicts = ["not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired"];
    private static readonly string[] Answers = ["yes", "in progress", "no", "n/a"];

    public ReadySetOrganization(string set)
    {
        Organization.Clock.UtcNow = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        Service = Organization.ServiceFor(Organization.AdministratorId);
        new Publisher(Service, Organization.Clock.UtcNow).Publish(CriteriaFile.Read(ReadySets.Require(set)));
    }

    public EmbeddedOrganization Organization { get; } = LocalOrganization.Create();

    public IOrganizationService Service { get; }

    /// <summary>
    /// Creates an opportunity from facts such as <c>stage=Develop; need=0; account.revenue=5000000; AUTHORITY=yes; meeting=+10; later=+100</c>:
    /// columns by name, answers by the code of the criterion (an answer marked <c>bare</c> lacks its evidence), days from today; what is told last counts.
    /// </summary>
    public Guid Create(string facts)
    {
        var told = facts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(fact => fact.Split('=')).ToLookup(fact => fact[0], fact => fact[1]);
        var opportunity = Service.Create(Row(told));
        foreach (var answer in told.Where(fact => char.IsUpper(fact.Key[0])))
        {
            Answer(opportunity, answer.Key, answer.Last());
        }

        foreach (var days in told["meeting"])
        {
            Service.Create(new Entity("appointment")
            {
                ["subject"] = "Plant visit",
                ["regardingobjectid"] = new EntityReference("opportunity", opportunity),
                ["scheduledstart"] = Day(days).AddHours(10),
                ["scheduledend"] = Day(days).AddHours(11),
            });
        }

        Organization.Clock.UtcNow = told["later"].Select(Day).FirstOrDefault(Organization.Clock.UtcNow);
        Service.Update(new Entity("opportunity", opportunity) { ["crmq_reevaluate"] = Organization.Clock.UtcNow });
        return opportunity;
    }

    public string Verdict(Guid opportunity) => Verdicts[Read(opportunity).GetAttributeValue<OptionSetValue>("crmq_verdict").Value - First];

    /// <summary>The codes of what is not met or unknown.</summary>
    public string Open(Guid opportunity) => string.Join(" ", Read(opportunity).Text("crmq_missing").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0].Trim('-', ' ')));

    public Entity Read(Guid opportunity) => Service.Retrieve("opportunity", opportunity, new ColumnSet(true));

    private Entity Row(ILookup<string, string> told)
    {
        var row = new Entity("opportunity") { ["name"] = "Robot cell", ["stepname"] = told["stage"].LastOrDefault("Qualify") };
        Fill(row, told.Where(fact => IsColumn(fact.Key, "opportunity")).Select(fact => (fact.Key, fact.Last())));
        var ofAccount = told.Where(fact => fact.Key.StartsWith("account.", StringComparison.Ordinal)).Select(fact => (fact.Key["account.".Length..], fact.Last())).ToList();
        if (ofAccount.Count > 0)
        {
            var account = new Entity("account") { ["name"] = "Thornvale Plastics" };
            Fill(account, ofAccount);
            row["parentaccountid"] = new EntityReference("account", Service.Create(account));
        }

        return row;
    }

    private void Fill(Entity row, IEnumerable<(string Column, string Value)> values)
    {
        foreach (var (column, value) in values)
        {
            row[column] = Organization.Metadata.Table(row.LogicalName)!.Column(column)!.Kind.ToString() switch
            {
                "Choice" => new OptionSetValue(int.Parse(value, CultureInfo.InvariantCulture)),
                "Boolean" => value == "1",
                "Money" => new Money(decimal.Parse(value, CultureInfo.InvariantCulture)),
                "WholeNumber" => int.Parse(value, CultureInfo.InvariantCulture),
                "DateTime" => Day(value),
                "Lookup" => new EntityReference("contact", Contact()),
                _ => value,
            };
        }
    }

    private bool IsColumn(string name, string table) => Organization.Metadata.Table(table)!.Column(name) is not null;

    private void Answer(Guid opportunity, string criterion, string answer)
    {
        var words = answer.Split(' ', 2);
        var isBare = words.Length > 1 && words[1] == "bare";
        var row = Service.All("crmq_criterion", "crmq_code", "crmq_evidence").Single(known => known.Text("crmq_code") == criterion);
        var attestation = new Entity("crmq_attestation")
        {
            ["crmq_opportunityid"] = new EntityReference("opportunity", opportunity),
            ["crmq_criterionid"] = row.ToEntityReference(),
            ["crmq_answer"] = new OptionSetValue(First + Array.IndexOf(Answers, isBare ? words[0] : answer)),
        };
        if (!isBare)
        {
            attestation["crmq_evidencetext"] = "The production manager said so on 12 February, in the meeting at the plant";
            attestation["crmq_contactid"] = new EntityReference("contact", Contact());
            attestation["crmq_link"] = "https://example.com/story";
        }

        Service.Create(attestation);
    }

    private Guid Contact() => Service.Create(new Entity("contact") { ["lastname"] = "Ward", ["emailaddress1"] = "helen.ward@thornvale.example" });

    private DateTime Day(string days) => Organization.Clock.UtcNow.Date.AddDays(int.Parse(days, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
}
