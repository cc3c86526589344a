using CrmQuality.Scenarios.Support;
using Microsoft.Xrm.Sdk;

namespace CrmQuality.Scenarios.Enforcement;

/// <summary>Criteria on the forecast category look at the rep's own choice, not at what a cap made of it.</summary>
[TestClass]
public sealed class OwnCategoryScenarios
{
    private const int Committed = 100000003;
    private const int Omitted = 100000004;
    private const int Unvalidated = 2;
    private const int Validated = 3;

    private readonly CriteriaOrganization organization = new(Drafts.Set(
        Drafts.Criterion("DECIDER", "<condition attribute='decisionmaker' operator='eq' value='1'/>") with
        {
            Mandatory = true,
            AppliesWhen = $"<filter><condition attribute='msdyn_forecastcategory' operator='eq' value='{Committed}'/></filter>",
        },
        Drafts.Floor));

    [TestMethod]
    public void Update_OfACappedRow_IsStillAskedForWhatItsOwnCategoryAsks()
    {
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m), ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });

        organization.Rep.Update(new Entity("opportunity", id) { ["name"] = "Pumps and valves" });

        Assert.AreEqual((Unvalidated, Omitted), (organization.Verdict(id), CategoryOf(organization.Read(id))));
        Assert.AreEqual("unvalidated", CriteriaOrganization.Evaluate(organization.Service, id).GetProperty("verdict").GetString());
    }

    [TestMethod]
    public void Update_ThatLowersTheOwnCategory_IsNoLongerAsked()
    {
        var id = organization.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m), ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });

        organization.Rep.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = new OptionSetValue(Committed - 1) });

        Assert.AreEqual((Validated, Committed - 1), (organization.Verdict(id), CategoryOf(organization.Read(id))));
    }

    [TestMethod]
    public void Update_OfARowWithoutACategory_LeavesItWithout()
    {
        var before = new CriteriaOrganization();
        var id = before.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        before.Service.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = null, ["crmq_ownforecastcategory"] = null });
        before.Publish(Drafts.Set(Drafts.Floor));

        before.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual((Unvalidated, false), (before.Verdict(id), before.Read(id).Contains("msdyn_forecastcategory")));
    }

    [TestMethod]
    [DataRow(Committed)]
    [DataRow(Omitted)]
    public void Update_TableModeAfterTheRepMovedAValidatedRow_KeepsTheChoice(int choice)
    {
        var table = CriteriaOrganization.InTableMode(Drafts.Set(Drafts.Floor));
        var id = table.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps", ["estimatedvalue"] = new Money(500m), ["msdyn_forecastcategory"] = new OptionSetValue(Committed - 1) });
        table.Rep.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = new OptionSetValue(choice) });

        table.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });

        Assert.AreEqual((Validated, choice), (table.Verdict(id), CategoryOf(table.Read(id))));
    }

    [TestMethod]
    public void Update_TableModeAfterTheRepRaisedAnUnvalidatedRow_CapsItAndKeepsTheChoice()
    {
        var table = CriteriaOrganization.InTableMode(Drafts.Set(Drafts.Floor));
        var id = table.Rep.Create(new Entity("opportunity") { ["name"] = "Pumps" });
        table.Rep.Update(new Entity("opportunity", id) { ["msdyn_forecastcategory"] = new OptionSetValue(Committed) });

        table.Rep.Update(new Entity("opportunity", id) { ["name"] = "Valves" });
        var capped = CategoryOf(table.Read(id));
        table.Rep.Update(new Entity("opportunity", id) { ["estimatedvalue"] = new Money(500m) });

        Assert.AreEqual((Omitted, Committed), (capped, CategoryOf(table.Read(id))));
    }

    private static int CategoryOf(Entity row) => row.GetAttributeValue<OptionSetValue>("msdyn_forecastcategory").Value;
}
