using System;
using System.Collections.Generic;
using System.Linq;
using CrmQuality.Cli.Dataverse;
using CrmQuality.Domain.Criteria.Authoring;
using CrmQuality.Domain.Wording;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Health;

/// <summary>How something comes about that a health check finds, and what repairs it.</summary>
/// <param name="Code">What it finds.</param>
/// <param name="Subject">About which things.</param>
/// <param name="Break">Brings it about in a healthy organisation.</param>
/// <param name="Repair">What the report says to do.</param>
internal sealed record HealthCase(HealthCode Code, string Subject, Action<HealthyOrganization> Break, Action<HealthyOrganization> Repair)
{
    private const string Judge = "CrmQuality: judge opportunity on update";
    private static readonly CriteriaSetDraft Fresh = Drafts.Set(Drafts.Criterion("FRESH", "<condition attribute='createdon' operator='last-x-days' value='30'/>") with { Mandatory = true }, Drafts.Floor);
    private static readonly CriteriaSetDraft Region = Drafts.Set(Drafts.Criterion("REGION", $"<condition attribute='{CustomerSolution.Column}' operator='not-null'/>") with { Mandatory = true });

    public static readonly IReadOnlyList<HealthCase> All =
    [
        new(HealthCode.StepOff, Judge, one => Step(one, ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2))), one => Step(one, ("statecode", new OptionSetValue(0)), ("statuscode", new OptionSetValue(1)))),
        new(HealthCode.StepMoved, Judge, one => Step(one, ("rank", 1)), ImportAgainAndPublish),
        new(HealthCode.StepOutdated, Judge, one => HoldOlder(one), Publish),
        new(HealthCode.StepEmpty, Judge, one => Step(one, ("configuration", null)), Publish),
        new(HealthCode.FilterGap, "estimatedvalue", one => StepConfigurations.Forget(one.Service, "sdkmessageprocessingstep", "filteringattributes", "estimatedvalue"), Publish),
        new(HealthCode.ImageGap, "estimatedvalue", one => StepConfigurations.Forget(one.Service, "sdkmessageprocessingstepimage", "attributes", "estimatedvalue"), Publish),
        new(HealthCode.EnvironmentChanged, "exchange rates", AddCurrency, Publish),
        new(HealthCode.DraftsChanged, "", one => one.Service.Update(new Entity("crmq_criterion", Criterion(one)) { ["crmq_weight"] = 7 }), Publish),
        new(HealthCode.DraftsBroken, "DIRECT FLOOR texts: The criterion has no texts; give at least title and advice in one language.", DeleteTexts, one => one.Criteria.Publish(Drafts.Set(Drafts.Floor))),
        new(HealthCode.ColumnGone, CustomerSolution.Column, LoseColumn, one => one.Criteria.Publish(Drafts.Set(Drafts.Floor))),
        new(HealthCode.NotEvaluated, "1", FailToJudge, SaveAll),
        new(HealthCode.JudgedEarlier, "1", JudgeThenPublish, SaveAll),
        new(HealthCode.Lapsed, "1", Lapse, SaveAll),
        new(HealthCode.SweepLate, "2025-06-15 10:00", one => one.Criteria.Organization.Clock.UtcNow = one.Criteria.Now.AddDays(3), one => one.Sweep()),
        new(HealthCode.Paused, "", one => one.Criteria.Publish("pause"), one => one.Criteria.Publish("resume")),
        new(HealthCode.TimeZoneUnset, "92", ForgetTimeZone, one => one.SetTimeZone("92")),
        new(HealthCode.RoleMissing, "CRM Quality Rep", one => RenameRole(one, "CRM Quality Rep", "Seller"), one => RenameRole(one, "Seller", "CRM Quality Rep")),
        new(HealthCode.RoleUnused, "CRM Quality Rep", one => one.Criteria.Organization.Security.TakeRole(one.Criteria.RepId, Role(one)), one => one.Criteria.Organization.Security.GiveRole(one.Criteria.RepId, Role(one))),
    ];

    public override string ToString() => Code.ToString();

    private static void Publish(HealthyOrganization one) => one.PublishAgain();

    private static void ImportAgainAndPublish(HealthyOrganization one)
    {
        one.Import(PackedSolution.Version("0.2.0.0"), overwrites: true);
        Publish(one);
    }

    private static void Step(HealthyOrganization one, params (string Column, object? Value)[] changes)
    {
        var row = new Entity("sdkmessageprocessingstep", one.Service.All("sdkmessageprocessingstep", "name").Single(step => step.Text("name") == Judge).Id);
        Array.ForEach(changes, change => row[change.Column] = change.Value);
        one.Service.Update(row);
    }

    private static void HoldOlder(HealthyOrganization one)
    {
        var older = StepConfigurations.Read(one.Service);
        Publish(one);
        Step(one, ("configuration", older));
    }

    private static void AddCurrency(HealthyOrganization one) => one.Service.Create(new Entity("transactioncurrency")
    {
        ["currencyname"] = "USD",
        ["isocurrencycode"] = "USD",
        ["currencysymbol"] = "$",
        ["currencyprecision"] = 2,
        ["exchangerate"] = 2m,
    });

    private static Guid Criterion(HealthyOrganization one) => one.Service.All("crmq_criterion", "crmq_code").Single().Id;

    private static void DeleteTexts(HealthyOrganization one) => one.Service.All("crmq_criteriontranslation", "crmq_name").ForEach(text => one.Service.Delete(text.LogicalName, text.Id));

    private static void LoseColumn(HealthyOrganization one)
    {
        CustomerSolution.Import(one.Criteria.Organization, "Opportunity");
        one.Criteria.Publish(Region);
        one.Import(PackedSolution.Version("0.2.0.0"), overwrites: true);
        CustomerSolution.Uninstall(one.Service);
    }

    private static void FailToJudge(HealthyOrganization one)
    {
        StepConfigurations.Write(one.Service, "{}");
        one.Criteria.Rep.Create(HealthyOrganization.Opportunity(500m));
        one.Criteria.Publish("publish");
    }

    private static void JudgeThenPublish(HealthyOrganization one)
    {
        one.Criteria.Rep.Create(HealthyOrganization.Opportunity(500m));
        one.Criteria.Publish("publish");
    }

    private static void Lapse(HealthyOrganization one)
    {
        one.Criteria.Publish(Fresh);
        one.Criteria.Rep.Create(HealthyOrganization.Opportunity(500m));
        one.Criteria.Organization.Clock.UtcNow = one.Criteria.Now.AddDays(40);
    }

    private static void SaveAll(HealthyOrganization one) =>
        one.Service.All("opportunity", "name").ForEach(row => one.Service.Update(new Entity("opportunity", row.Id) { ["name"] = "Valves" }));

    private static void ForgetTimeZone(HealthyOrganization one) => one.Service.Delete("environmentvariablevalue", one.Service.All("environmentvariablevalue", "value").Single().Id);

    private static void RenameRole(HealthyOrganization one, string was, string becomes) =>
        one.Service.Update(new Entity("role", one.Criteria.Organization.Security.Role(was)) { ["name"] = becomes });

    private static Guid Role(HealthyOrganization one) => one.Criteria.Organization.Security.Role("CRM Quality Rep");
}
