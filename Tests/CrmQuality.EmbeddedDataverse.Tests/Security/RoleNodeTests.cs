using System.Xml.Linq;
using CrmQuality.EmbeddedDataverse.Security;
using CrmQuality.EmbeddedDataverse.Solutions;
using CrmQuality.EmbeddedDataverse.StockTables;
using CrmQuality.EmbeddedDataverse.Tests.Conformance;

namespace CrmQuality.EmbeddedDataverse.Tests.Security;

/// <summary>Roles as solution files state them.</summary>
[TestClass]
public sealed class RoleNodeTests
{
    private const string Format = "real solution exports (Roles/Role/RolePrivileges/RolePrivilege)";

    [TestMethod]
    [DataRow("Basic", AccessLevel.User)]
    [DataRow("Local", AccessLevel.BusinessUnit)]
    [DataRow("Deep", AccessLevel.ParentChildBusinessUnits)]
    [DataRow("Global", AccessLevel.Organization)]
    [Conformance("Security", "The levels of role files are Basic, Local, Deep and Global.", Certainty.Seen, Format)]
    public void Read_Level_IsUnderstood(string text, AccessLevel expected) =>
        Assert.AreEqual(expected, RoleNode.Read(Role("prvReadOpportunity", text)).Privileges["prvReadOpportunity"]);

    [TestMethod]
    [NotOfDataverse("a file with something unknown is refused by name")]
    public void Read_UnknownLevel_IsRefused() =>
        Assert.Contains("'Some'", Assert.ThrowsExactly<SolutionImportException>(() => RoleNode.Read(Role("prvReadOpportunity", "Some"))).Message);

    [TestMethod]
    [Conformance("Security", "A role with a privilege that does not exist is refused.", Certainty.Seen, "community: unknown privilege names fail the import of a role")]
    public void RequireKnown_TableThatIsNotThere_IsRefused()
    {
        var role = RoleNode.Read(Role("prvReadxyz_Missing", "Global"));

        var failure = Assert.ThrowsExactly<SolutionImportException>(() => RoleNode.RequireKnown(role, StockTableFiles.Load().Tables));

        Assert.Contains("prvReadxyz_Missing", failure.Message);
    }

    [TestMethod]
    [NotOfDataverse("the list of known privileges")]
    public void RequireKnown_PrivilegesOfStockTables_AreAccepted() =>
        RoleNode.RequireKnown(RoleNode.Read(Role("prvOverridePriceEngineOpportunity", "Global")), StockTableFiles.Load().Tables);

    private static XElement Role(string privilege, string level) => new(
        "Role",
        new XAttribute("id", "{3f0f2c3a-1111-4222-8333-444455556666}"),
        new XAttribute("name", "Reader"),
        new XElement("RolePrivileges", new XElement("RolePrivilege", new XAttribute("name", privilege), new XAttribute("level", level))));
}
