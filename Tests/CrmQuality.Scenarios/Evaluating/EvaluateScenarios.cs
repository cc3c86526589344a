using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Evaluating;

/// <summary><c>crmq_EvaluateOpportunity</c> says what a save would come to, to whom the row may be shown, and saves nothing.</summary>
[TestClass]
public sealed class EvaluateScenarios
{
    private const int Rows = 120;
    private const int Seed = 11;
    private static readonly string[] Verdicts = ["not evaluated", "out of scope", "unvalidated", "validated", "waived", "expired"];

    private readonly CriteriaOrganization organization = new(RandomOpportunities.Strict);

    [TestMethod]
    public void Evaluate_StoredChangedAndUnsavedRows_SaysWhatTheSaveThenStores()
    {
        var random = new RandomOpportunities(organization.Service, new Random(Seed));
        var wrong = new List<string>();
        for (var i = 0; i < Rows; i++)
        {
            var draft = random.Draft();
            var said = CriteriaOrganization.Evaluate(organization.Service, null, draft);
            if (Saved(() => organization.Service.Create(draft)) is not { } id)
            {
                Expect(wrong, "create", said, null);
                continue;
            }

            Expect(wrong, "create", said, id);
            Expect(wrong, "stored", CriteriaOrganization.Evaluate(organization.Service, id), id);
            var change = random.Draft(id);
            said = CriteriaOrganization.Evaluate(organization.Service, id, change);
            Expect(wrong, "update", said, Saved(() => Update(change)));
        }

        Assert.AreEqual("", string.Join("\n", wrong));
    }

    [TestMethod]
    public void Evaluate_AnyRow_SavesNothing()
    {
        var id = organization.Service.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m) });
        var before = OrganizationDump.Of(organization.Organization);

        CriteriaOrganization.Evaluate(organization.Service, id, new Entity("opportunity") { ["estimatedvalue"] = new Money(5m) });
        CriteriaOrganization.Evaluate(organization.Service, null, new Entity("opportunity") { ["name"] = "Valves" });

        Assert.AreEqual("", OrganizationDump.Difference(before, OrganizationDump.Of(organization.Organization)));
    }

    [TestMethod]
    public void Evaluate_ByAFinnishRep_IsInFinnish()
    {
        var finn = Member(1035, "CRM Quality Rep");

        var answer = CriteriaOrganization.Evaluate(finn, null, new Entity("opportunity") { ["name"] = "Pumput", ["estimatedvalue"] = new Money(5m) });

        Assert.AreEqual("Vahvistamaton: Direct sales v1, avoinna 5.", answer.GetProperty("reason").GetString());
        Assert.AreEqual("FLOOR suomeksi", answer.GetProperty("criteria")[0].GetProperty("title").GetString());
        Assert.AreEqual("[\"FLOOR\"]", answer.GetProperty("refusesSave").GetRawText());
    }

    [TestMethod]
    public void Evaluate_RowOfAnotherBusinessUnit_IsRefusedByThePlatform()
    {
        var id = organization.Service.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        var stranger = organization.Organization.AddUser("Stranger");
        organization.Organization.Security.Move(stranger, organization.Organization.Security.AddBusinessUnit("Elsewhere"));
        organization.Organization.Security.GiveRole(stranger, organization.Organization.Security.Role("CRM Quality Rep"));

        var message = CriteriaOrganization.Refusal(() => CriteriaOrganization.Evaluate(organization.Organization.ServiceFor(stranger), id));

        Assert.Contains("opportunity", message);
        Assert.DoesNotContain("verdict", message);
    }

    [TestMethod]
    public void Evaluate_BySellerWithoutOurRoles_IsRefusedByThePlatform() =>
        Assert.Contains("prvReadcrmq_Criterion", CriteriaOrganization.Refusal(() => CriteriaOrganization.Evaluate(organization.Rep, null, new Entity("opportunity") { ["name"] = "Pumps" })));

    [TestMethod]
    public void Evaluate_Nothing_SaysWhatToGive() =>
        Assert.AreEqual("Name a stored opportunity (Target), give an unsaved one (Draft), or both.", CriteriaOrganization.Refusal(() => CriteriaOrganization.Evaluate(organization.Service, null)));

    [TestMethod]
    public void Evaluate_NothingPublished_SaysSo()
    {
        var empty = new CriteriaOrganization();

        Assert.AreEqual("No criteria are published.", CriteriaOrganization.Refusal(() => CriteriaOrganization.Evaluate(empty.Service, null, new Entity("opportunity"))));
    }

    [TestMethod]
    public void Evaluate_WhilePaused_SaysSoAndRefusesNothing()
    {
        organization.Publish("pause");

        var answer = CriteriaOrganization.Evaluate(organization.Service, null, new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(5m) });

        Assert.AreEqual((true, "[]", false), (answer.GetProperty("isPaused").GetBoolean(), answer.GetProperty("refusesSave").GetRawText(), answer.TryGetProperty("cap", out _)));
    }

    private IOrganizationService Member(int language, string role)
    {
        var user = organization.Organization.AddUser("Member", language);
        organization.Organization.Security.GiveRole(user, organization.Organization.Security.Role(role));
        return organization.Organization.ServiceFor(user);
    }

    private Guid? Update(Entity change)
    {
        organization.Service.Update(change);
        return change.Id;
    }

    private static Guid? Saved(Func<Guid?> save)
    {
        try
        {
            return save();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return null;
        }
    }

    /// <summary>Notes where the save ended otherwise than was said.</summary>
    private void Expect(List<string> wrong, string save, JsonElement said, Guid? saved)
    {
        var refuses = said.GetProperty("refusesSave").GetArrayLength() > 0;
        var did = saved is { } id ? $"{Verdicts[organization.Verdict(id)!.Value]} {Scored(organization.Read(id))}" : "refused";
        var expected = refuses ? "refused" : $"{said.GetProperty("verdict").GetString()} {(said.TryGetProperty("score", out var score) ? score.GetDecimal() : null):0.##}";
        if (did != expected)
        {
            wrong.Add($"{save}: said {expected}, did {did}");
        }
    }

    private static string Scored(Entity row) => $"{row.GetAttributeValue<decimal?>("crmq_score"):0.##}";
}
