using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmQuality.Scenarios.SecondEngine;

/// <summary>
/// Where nothing is blank, a condition is met by exactly the rows that the same FetchXML finds as a query: the shipped plug-ins judge, the
/// embedded Dataverse, which shares no code with them, answers.
/// </summary>
[TestClass]
public sealed class AgreementTests
{
    private const int Seed = 20250615;

    [TestMethod]
    public void Conditions_AtRandom_AreMetByTheRowsThatTheQueryFinds() => Assert.AreEqual("", Compare(Seed, conditions: 40, rows: 25));

    [TestMethod]
    [TestCategory("Long")]
    public void Conditions_AHundredThousandAtRandom_AreMetByTheRowsThatTheQueryFinds() =>
        Assert.AreEqual("", string.Join("\n", Enumerable.Range(1, 20).Select(round => Compare(Seed + round, conditions: 50, rows: 100)).Where(wrong => wrong.Length > 0)));

    private static string Compare(int seed, int conditions, int rows)
    {
        var random = new Random(seed);
        var organization = new CriteriaOrganization();
        var stored = new RandomRows(organization.Service, organization.Organization.BaseCurrencyId, random);
        Guid[] ids = [.. Enumerable.Range(0, rows).Select(_ => stored.Store())];
        var filters = new RandomFilters(random, stored.AccountIds);
        var asked = Enumerable.Range(0, conditions).ToDictionary(number => $"C{number.ToString(CultureInfo.InvariantCulture)}", _ => filters.Next());
        organization.Publish(Drafts.Set([.. asked.Select(one => Drafts.Criterion(one.Key, "") with { Condition = one.Value.ToString() }), Drafts.Floor with { Mandatory = false, Severity = "note" }]));

        var judged = ids.ToDictionary(id => id, id => Judged(organization, id));

        return string.Join("\n", asked.Select(one => Difference(organization.Service, one.Key, one.Value, judged)).Where(difference => difference.Length > 0));
    }

    private static JsonElement Judged(CriteriaOrganization organization, Guid id)
    {
        organization.Service.Update(new Entity("opportunity", id) { ["crmq_reevaluate"] = organization.Now });
        return JsonDocument.Parse((string)organization.Read(id)["crmq_assessment"]).RootElement.GetProperty("outcomes");
    }

    private static string Difference(IOrganizationService service, string code, XElement filter, Dictionary<Guid, JsonElement> judged)
    {
        var found = service.RetrieveMultiple(new FetchExpression($"<fetch><entity name='opportunity'><attribute name='name'/>{InBaseCurrency(filter)}</entity></fetch>"))
            .Entities.Select(row => row.Id).ToHashSet();
        var wrong = judged.Where(row => row.Value.GetProperty(code).GetString() != (found.Contains(row.Key) ? "met" : "not met")).Select(row => row.Value.GetProperty(code)).ToList();
        return wrong.Count == 0 ? "" : $"{wrong.Count} rows, such as one {wrong[0]}: {filter}";
    }

    /// <summary>Conditions compare amounts in base currency, queries as they stand in a column.</summary>
    private static XElement InBaseCurrency(XElement filter)
    {
        var query = new XElement(filter);
        foreach (var name in query.DescendantsAndSelf().Attributes().Where(attribute => attribute.Value is "estimatedvalue" or "budgetamount" or "revenue"))
        {
            name.Value += "_base";
        }

        return query;
    }
}
