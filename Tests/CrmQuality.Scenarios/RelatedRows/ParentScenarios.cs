using System;
using System.Linq;
using CrmQuality.Scenarios.SameResult;
using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.RelatedRows;

/// <summary>Criteria on the rows that an opportunity points to, however it is saved.</summary>
[TestClass]
public sealed class ParentScenarios
{
    private static readonly (ParentLink Link, ParentSituation Situation)[] Cases =
    [
        .. from link in ParentLink.All
           from situation in Enum.GetValues<ParentSituation>()
           where ParentRows.IsPossible(link, situation)
           select (link, situation),
    ];

    private readonly CriteriaOrganization organization;
    private readonly ParentRows parents;

    public ParentScenarios()
    {
        organization = new CriteriaOrganization(ParentRows.Criteria);
        parents = new ParentRows(organization.Organization);
    }

    [TestMethod]
    [DataRow(Way.OneByOne)]
    [DataRow(Way.Batched)]
    [DataRow(Way.Upserted)]
    [DataRow(Way.UpsertedBatch)]
    [DataRow(Way.Nested)]
    [DataRow(Way.Retried)]
    public void Create_EveryParentAndSituation_IsJudgedByTheRowOfTheLookup(Way way)
    {
        Entity[] created = [.. Cases.Select((one, place) => parents.Into(Opportunity(place), one.Link, one.Situation))];

        Ways(way).Create(created);

        Assert.AreEqual("", Wrong());
    }

    [TestMethod]
    [DataRow(Way.OneByOne)]
    [DataRow(Way.Batched)]
    [DataRow(Way.Upserted)]
    [DataRow(Way.UpsertedBatch)]
    [DataRow(Way.Nested)]
    [DataRow(Way.Retried)]
    public void Update_OfTheLookupItself_IsJudgedByTheNewRow(Way way)
    {
        Store(Opposite);
        Entity[] changes = [.. Cases.Select((one, place) => parents.Into(new Entity("opportunity", IdOf(place)), one.Link, one.Situation))];

        Ways(way).Update(changes);

        Assert.AreEqual("", Wrong());
    }

    [TestMethod]
    [DataRow(Way.OneByOne)]
    [DataRow(Way.Batched)]
    [DataRow(Way.Nested)]
    public void Update_OfAnotherColumn_IsJudgedByTheRowOfTheStoredLookup(Way way)
    {
        Store(situation => situation);
        organization.Organization.Clock.UtcNow = organization.Now.AddDays(1);

        Ways(way).Update([.. Cases.Select((_, place) => new Entity("opportunity", IdOf(place)) { ["name"] = "Pumps and valves" })]);

        Assert.AreEqual("", Wrong());
        Assert.IsTrue(Cases.Index().All(one => organization.Read(IdOf(one.Index)).GetAttributeValue<DateTime>("crmq_evaluatedon") == organization.Now));
    }

    private static ParentSituation Opposite(ParentSituation situation) => situation == ParentSituation.Good ? ParentSituation.Bad : ParentSituation.Good;

    private static Guid IdOf(int place) => new(place + 1, 0, 0, new byte[8]);

    private static Entity Opportunity(int place) => new("opportunity", IdOf(place)) { ["name"] = "Pumps" };

    private SaveWays Ways(Way way)
    {
        var ways = new SaveWays(organization.Organization, organization.Organization.AdministratorId, way);
        ways.Prepare();
        return ways;
    }

    private void Store(Func<ParentSituation, ParentSituation> change)
    {
        foreach (var (place, one) in Cases.Index())
        {
            organization.Service.Create(parents.Into(Opportunity(place), one.Link, change(one.Situation)));
        }
    }

    /// <summary>The criteria whose stored outcome is another than that of the situation.</summary>
    private string Wrong() => string.Join(", ", Cases.Index()
        .Select(one => (one.Item.Link.Code, one.Item.Situation, Outcome: organization.Outcome(IdOf(one.Index), one.Item.Link.Code)))
        .Where(one => one.Outcome != ParentRows.Expected(one.Situation)));
}
